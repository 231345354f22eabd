"""What each action makes of the visitor's state."""

from exhibit.session.state import (
    ATTRACT,
    DEEPEST_WAY_BACK,
    SCROLL,
    Page,
    PageKind,
    State,
    pop_page,
    push_page,
    reset,
    with_filter,
    with_high_contrast,
    with_language,
    with_less_motion,
    with_text_scale,
    with_tour,
    without_pages,
)

LEAF = Page.of(PageKind.LEAF, "one")
NEXT = Page.of(PageKind.LEAF, "two")
SOURCES = Page.of(PageKind.SOURCES, "SRC01")


def test_a_leaf_closes_to_where_it_was_opened() -> None:
    state = State("en")
    assert pop_page(push_page(state, LEAF)).page == SCROLL


def test_turning_a_leaf_replaces_it() -> None:
    state = push_page(push_page(State("en"), LEAF), NEXT)
    assert state.page == NEXT
    assert pop_page(state).page == SCROLL


def test_a_page_of_another_kind_leads_back() -> None:
    state = push_page(push_page(State("en"), LEAF), SOURCES)
    assert pop_page(state).page == LEAF
    assert pop_page(pop_page(state)).page == SCROLL


def test_opening_what_is_open_changes_nothing() -> None:
    state = push_page(State("en"), LEAF)
    assert push_page(state, LEAF) == state


def test_going_home_forgets_the_way_back() -> None:
    state = without_pages(push_page(push_page(State("en"), LEAF), SOURCES))
    assert (state.page, state.back) == (SCROLL, ())
    assert push_page(push_page(State("en"), LEAF), SCROLL).back == ()


def test_attract_is_never_a_way_back() -> None:
    state = push_page(State("en", page=ATTRACT), LEAF)
    assert pop_page(state).page == SCROLL


def test_the_way_back_has_an_end() -> None:
    state = State("en")
    for number in range(40):
        kind = PageKind.SOURCES if number % 2 else PageKind.MAP
        state = push_page(state, Page.of(kind, str(number)))
    assert len(state.back) == DEEPEST_WAY_BACK


def test_a_theme_is_chosen_and_let_go_by_the_same_button() -> None:
    state = with_filter(State("en"), "industry")
    assert state.theme_filter == "industry"
    assert with_filter(state, "talent").theme_filter == "talent"
    assert with_filter(state, "industry").theme_filter is None


def test_settings_are_the_visitors_own_and_a_new_visit_has_none_of_them() -> None:
    state = with_language(
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
    state = with_tour(push_page(State("en"), LEAF), on=True)
    assert (state.page, state.touring) == (SCROLL, True)
    assert not with_tour(state, on=False).touring
    assert not push_page(state, LEAF).touring
