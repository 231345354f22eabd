"""Motion as functions of time: glides, rubber bands, springs, easing and the speed of a finger.

Positions are pixels, times seconds, velocities pixels a second. Nothing here reads a clock.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class MotionTuning:
    """How the scroll feels under a finger; each value once.

    glide_time_s: time constant of the exponential decay of a flick.
    stop_px_per_s: a glide slower than this stands still.
    fling_px_per_s: a finger lifted slower than this starts no glide.
    max_px_per_s: no flick is faster than this.
    velocity_window_s: how far back samples count for the speed of a finger.
    pause_s: a finger that rested this long before lifting has no speed.
    rubber_stiffness: share of a drag that the end of the scroll follows at first.
    spring_per_s: angular frequency of the spring that brings an overshoot back.
    """

    glide_time_s: float = 0.325
    stop_px_per_s: float = 12.0
    fling_px_per_s: float = 120.0
    max_px_per_s: float = 9000.0
    velocity_window_s: float = 0.1
    pause_s: float = 0.06
    rubber_stiffness: float = 0.55
    spring_per_s: float = 14.0


class MotionState(NamedTuple):
    """Where something that moves is at one moment."""

    position: float
    velocity: float
    finished: bool


class PointerSample(NamedTuple):
    """A finger's place along the axis at a moment."""

    seconds: float
    px: float


def glide(position: float, velocity: float, seconds: float, feel: MotionTuning) -> MotionState:
    """Give the state of a glide, seconds after it began at a position with a velocity.

    The velocity decays as exp(-t / glide_time_s), so the way is velocity * glide_time_s * (1 - exp(...)).
    """
    decay = math.exp(-max(seconds, 0.0) / feel.glide_time_s)
    now = velocity * decay
    return MotionState(position + (velocity - now) * feel.glide_time_s, now, abs(now) < feel.stop_px_per_s)


def rubber_band(overshoot: float, limit: float, feel: MotionTuning) -> float:
    """Give how far the scroll follows a finger that drags overshoot px beyond an end.

    Follows with rubber_stiffness at first, then ever less, and never reaches limit (1 - 1/(kx/d + 1)) * d.
    """
    way = abs(overshoot)
    followed = (1.0 - 1.0 / (way * feel.rubber_stiffness / limit + 1.0)) * limit
    return math.copysign(followed, overshoot)


def spring_back(displacement: float, velocity: float, seconds: float, feel: MotionTuning) -> MotionState:
    """Give a displacement on its way back to 0 by a critically damped spring: it never swings over twice."""
    omega = feel.spring_per_s
    time = max(seconds, 0.0)
    slope = velocity + omega * displacement
    decay = math.exp(-omega * time)
    position = (displacement + slope * time) * decay
    now = (velocity - omega * slope * time) * decay
    return MotionState(position, now, abs(position) < 0.5 and abs(now) < feel.stop_px_per_s)


def finger_velocity(samples: Sequence[PointerSample], lifted_at: float, feel: MotionTuning) -> float:
    """Give the speed of a finger when it lifts, from its recent samples, oldest first.

    The least-squares slope over the samples of the last velocity_window_s; 0 if the finger rested before
    it lifted or if there are too few samples to tell.
    """
    recent = [sample for sample in samples if lifted_at - sample.seconds <= feel.velocity_window_s]
    if len(recent) < 2 or lifted_at - recent[-1].seconds > feel.pause_s:
        return 0.0
    mean_seconds = math.fsum(sample.seconds for sample in recent) / len(recent)
    mean_px = math.fsum(sample.px for sample in recent) / len(recent)
    spread = math.fsum((sample.seconds - mean_seconds) ** 2 for sample in recent)
    if spread <= 1e-9:
        return 0.0
    slope = math.fsum((s.seconds - mean_seconds) * (s.px - mean_px) for s in recent) / spread
    return min(max(slope, -feel.max_px_per_s), feel.max_px_per_s)


def is_fling(velocity: float, feel: MotionTuning) -> bool:
    """Say whether a finger lifted with this velocity sets the scroll gliding."""
    return abs(velocity) >= feel.fling_px_per_s


def ease_out(share: float) -> float:
    """Give the eased share of a change, cubic: quick at first, then slower; input is held to 0 to 1."""
    left = 1.0 - min(max(share, 0.0), 1.0)
    return 1.0 - left * left * left


def ease_in_out(share: float) -> float:
    """Give the eased share of a journey, smoothstep: gentle at both ends; input is held to 0 to 1."""
    held = min(max(share, 0.0), 1.0)
    return held * held * (3.0 - 2.0 * held)


def progress(seconds: float, duration: float) -> float:
    """Give the share of a duration that has passed, 0 to 1; a duration of nothing is over at once."""
    return 1.0 if duration <= 0 else min(max(seconds / duration, 0.0), 1.0)


def between(start: float, end: float, share: float) -> float:
    """Give the value at a share of the way from start to end."""
    return start + (end - start) * share


def zoom_between(start: float, end: float, share: float) -> float:
    """Give the zoom at a share of the way, in equal factors, so that a journey feels even."""
    return start * math.pow(end / start, share)
