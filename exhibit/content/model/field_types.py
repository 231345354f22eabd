"""The kinds of values that fields hold, each with its limits: texts, dates, choices, references."""

from typing import Annotated, Literal

from exhibit.content.model.field_markers import AtLeast, Edtf, LengthLimit, Localised, ReferenceTo

Text = Annotated[dict[str, str], Localised()]
EdtfDate = Annotated[str, Edtf()]
Qualifier = Literal["exact", "more_than", "at_least", "nearly", "about"]
Importance = Literal[1, 2, 3]
Colour = Literal["ink", "ochre", "green", "azure", "stone", "cinnabar"]

Heading = Annotated[Text, LengthLimit(han=14, words=7)]
Summary = Annotated[Text, LengthLimit(han=40, words=25)]
Story = Annotated[Text, LengthLimit(han=160, words=100), AtLeast(han=90, words=75)]
Line = Annotated[Text, LengthLimit(han=40, words=30)]
Paragraph = Annotated[Text, LengthLimit(han=180, words=120)]
Name = Annotated[Text, LengthLimit(han=24, words=12)]
SourceRef = Annotated[str, ReferenceTo("source")]
EventRef = Annotated[str, ReferenceTo("event")]
FigureRef = Annotated[str, ReferenceTo("figure")]
ChartRef = Annotated[str, ReferenceTo("chart")]
PlaceRef = Annotated[str, ReferenceTo("place")]
PersonRef = Annotated[str, ReferenceTo("person")]
ThemeRef = Annotated[str, ReferenceTo("theme")]
UnitRef = Annotated[str, ReferenceTo("unit")]
