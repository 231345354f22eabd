"""What one machine accepts: which exhibition, for whom, and whether with entries nobody signed off."""

from dataclasses import dataclass

from exhibit.content.bundle.manifest import BundleManifest, RefusedError
from exhibit.content.printable import printable


@dataclass(frozen=True)
class AcceptedContent:
    """What the settings of a machine say about bundles. An empty `exhibit` accepts any exhibition.

    `audience` names the groups that the machine belongs to; a bundle made for groups is accepted by their
    members alone, one made for nobody in particular everywhere.
    """

    exhibit: str = ""
    audience: tuple[str, ...] = ()
    drafts: bool = False

    def check(self, manifest: BundleManifest) -> None:
        """Hold a manifest against what is accepted. Raises RefusedError."""
        if self.exhibit and manifest.exhibit != self.exhibit:
            raise RefusedError(
                f"This bundle holds the exhibition '{printable(manifest.exhibit)}'; the settings of this"
                f" machine accept '{self.exhibit}' alone (exhibit)."
            )
        if manifest.audience and not set(manifest.audience) & set(self.audience):
            meant = ", ".join(printable(name) for name in manifest.audience)
            ours = f"belongs to {', '.join(self.audience)}" if self.audience else "names none (audience)"
            raise RefusedError(f"This bundle is meant for {meant}; this machine {ours}.")
        if manifest.drafts and not self.drafts:
            raise RefusedError(
                f"This bundle has {len(manifest.drafts)} entries that nobody signed off, such as"
                f" '{printable(manifest.drafts[0])}'; in a hall they are shown only where the settings say"
                " 'drafts: allow'."
            )


ANY_SIGNED_OFF = AcceptedContent()
