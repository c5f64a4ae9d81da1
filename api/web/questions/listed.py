"""The page of all questions: what each is good for, and where it is asked."""

from starlette.requests import Request
from starlette.responses import Response

from api.web.refusing import pages
from api.web.rendering import render

router = pages()


@router.get("/questions")
def questions(request: Request) -> Response:
    """Every question that has a page, with a sentence each."""
    return render(request, "questions/all.html", {})
