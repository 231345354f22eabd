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
        problems.error(SourcePosition("a.yaml", line + 1), "x")
    found = problems.in_order()
    assert len(found) == MOST_PER_FILE + 1
    assert (
        found[-MOST_PER_FILE - 1].message == "this file has more than 500 problems; the others are not listed"
    )


def test_advice_names_the_closest_word_or_none() -> None:
    assert did_you_mean("titel", ["title", "date"]) == "did you mean 'title'?"
    assert did_you_mean("EN", ["en"]) == "did you mean 'en'?"
    assert did_you_mean("zzz", ["title"]) == ""
