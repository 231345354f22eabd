"""What each action makes of the visitor's state."""

from exhibit.session.state import (
    ATTRACT,
    DEEPEST_WAY_BACK,
    SCROLL,
    Page,
    PageKind,
    State,
    closed,
    filtered,
    home,
    opened,
    reset,
    spoken_in,
    touring,
    with_high_contrast,
    with_less_motion,
    with_text_scale,
)

LEAF = Page(PageKind.LEAF, "one")
NEXT = Page(PageKind.LEAF, "two")
SOURCES = Page(PageKind.SOURCES, "SRC01")


def test_a_leaf_closes_to_where_it_was_opened() -> None:
    state = State("en")
    assert closed(opened(state, LEAF)).page == SCROLL


def test_turning_a_leaf_replaces_it() -> None:
    state = opened(opened(State("en"), LEAF), NEXT)
    assert state.page == NEXT
    assert closed(state).page == SCROLL


def test_a_page_of_another_kind_leads_back() -> None:
    state = opened(opened(State("en"), LEAF), SOURCES)
    assert closed(state).page == LEAF
    assert closed(closed(state)).page == SCROLL


def test_opening_what_is_open_changes_nothing() -> None:
    state = opened(State("en"), LEAF)
    assert opened(state, LEAF) == state


def test_going_home_forgets_the_way_back() -> None:
    state = home(opened(opened(State("en"), LEAF), SOURCES))
    assert (state.page, state.back) == (SCROLL, ())
    assert opened(opened(State("en"), LEAF), SCROLL).back == ()


def test_attract_is_never_a_way_back() -> None:
    state = opened(State("en", page=ATTRACT), LEAF)
    assert closed(state).page == SCROLL


def test_the_way_back_has_an_end() -> None:
    state = State("en")
    for number in range(40):
        kind = PageKind.SOURCES if number % 2 else PageKind.MAP
        state = opened(state, Page(kind, str(number)))
    assert len(state.back) == DEEPEST_WAY_BACK


def test_a_theme_is_chosen_and_let_go_by_the_same_button() -> None:
    state = filtered(State("en"), "industry")
    assert state.theme_filter == "industry"
    assert filtered(state, "talent").theme_filter == "talent"
    assert filtered(state, "industry").theme_filter is None


def test_settings_are_the_visitors_own_and_a_new_visit_has_none_of_them() -> None:
    state = spoken_in(
        with_less_motion(with_high_contrast(with_text_scale(State("en"), 1.4), on=True), on=True), "zh-Hans"
    )
    assert (state.text_scale, state.high_contrast, state.less_motion, state.language) == (
        1.5,
        True,
        True,
        "zh-Hans",
    )
    assert reset("en") == State("en", page=ATTRACT)


def test_the_tour_runs_over_the_bare_scroll_and_any_page_ends_it() -> None:
    state = touring(opened(State("en"), LEAF), on=True)
    assert (state.page, state.touring) == (SCROLL, True)
    assert not touring(state, on=False).touring
    assert not opened(state, LEAF).touring
