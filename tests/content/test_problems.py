from exhibit.content.problems import (
    MOST_PER_FILE,
    ContentProblem,
    ProblemList,
    SourcePosition,
    did_you_mean,
)


def test_a_problem_reads_as_editors_tools_expect() -> None:
    problem = ContentProblem(
        "data/events/2010s.yaml", 41, 7, "error", "unknown field 'titel'", "did you mean 'title'?"
    )
    assert str(problem) == "data/events/2010s.yaml:41:7: unknown field 'titel' (did you mean 'title'?)"
    assert problem.is_error


def test_a_warning_says_so() -> None:
    problem = ContentProblem("a.yaml", 1, 2, "warning", "short")
    assert str(problem) == "a.yaml:1:2: warning: short"
    assert not problem.is_error


def test_problems_come_in_the_order_of_their_places_and_once_each() -> None:
    problems = ProblemList()
    problems.warning(SourcePosition("b.yaml", 1), "w")
    problems.error(SourcePosition("a.yaml", 10, 2), "late")
    problems.error(SourcePosition("a.yaml", 9, 5), "early")
    problems.error(SourcePosition("a.yaml", 9, 5), "early")
    assert [problem.message for problem in problems.in_order()] == ["early", "late", "w"]
    assert problems.has_errors


def test_warnings_alone_are_no_errors() -> None:
    problems = ProblemList()
    problems.warning(SourcePosition("a.yaml"), "w")
    assert not problems.has_errors


def test_a_file_full_of_problems_does_not_flood_the_list() -> None:
    problems = ProblemList()
    for line in range(10_000):
        problems.error(SourcePosition("a.yaml", line + 1), f"x {line}")
    found = problems.in_order()
    assert len(found) == MOST_PER_FILE + 1
    assert found[0].message == "this file has more than 500 problems; the others are not listed"


def test_one_finding_at_many_places_is_told_once_with_its_count() -> None:
    problems = ProblemList()
    for line in range(12):
        problems.error(SourcePosition("a.yaml", line + 1), "there is no theme 'x'")
    problems.warning(SourcePosition("b.yaml", 9), "9 words", group="too long")
    problems.warning(SourcePosition("b.yaml", 4), "12 words", group="too long")
    assert [str(problem) for problem in problems.in_order()] == [
        "a.yaml:1:1: there is no theme 'x' [12 times, also in lines 2, 3, 4, 5, 6 …]",
        "b.yaml:4:1: warning: 12 words [2 times, also in line 9]",
    ]


def test_the_gravest_stand_first() -> None:
    problems = ProblemList()
    problems.notice(SourcePosition("a.yaml", 1), "repaired")
    problems.warning(SourcePosition("a.yaml", 2), "long")
    problems.error(SourcePosition("b.yaml", 1), "gone")
    assert [problem.severity for problem in problems.in_order()] == ["error", "warning", "notice"]


def test_advice_names_the_closest_word_or_none() -> None:
    assert did_you_mean("titel", ["title", "date"]) == "did you mean 'title'?"
    assert did_you_mean("EN", ["en"]) == "did you mean 'en'?"
    assert did_you_mean("zzz", ["title"]) == ""
