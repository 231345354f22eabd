"""The kinds of values that fields hold, each with its limits: texts, dates, choices, references."""

from typing import Annotated, Literal

from exhibit.content.markers import AtLeast, Edtf, Limit, Localised, Ref

Text = Annotated[dict[str, str], Localised()]
EdtfDate = Annotated[str, Edtf()]
Qualifier = Literal["exact", "more_than", "at_least", "nearly", "about"]
Importance = Literal[1, 2, 3]
Colour = Literal["ink", "ochre", "green", "azure", "stone", "cinnabar"]

Heading = Annotated[Text, Limit(han=14, words=7)]
Summary = Annotated[Text, Limit(han=40, words=25)]
Story = Annotated[Text, Limit(han=160, words=100), AtLeast(han=90, words=75)]
Line = Annotated[Text, Limit(han=40, words=30)]
Paragraph = Annotated[Text, Limit(han=180, words=120)]
Name = Annotated[Text, Limit(han=24, words=12)]
SourceRef = Annotated[str, Ref("source")]
EventRef = Annotated[str, Ref("event")]
FigureRef = Annotated[str, Ref("figure")]
ChartRef = Annotated[str, Ref("chart")]
PlaceRef = Annotated[str, Ref("place")]
PersonRef = Annotated[str, Ref("person")]
ThemeRef = Annotated[str, Ref("theme")]
UnitRef = Annotated[str, Ref("unit")]
