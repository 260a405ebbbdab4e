"""The door: whoever has the token may enter."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from onrecord.server.pages.add import check_form
from onrecord.server.pages.render import environment
from onrecord.server.safety.doors import is_token
from onrecord.server.safety.sessions import Session, cookie_line
from onrecord.server.state import address_of, state_of


async def login(request: Request) -> Response:
    if request.method != "POST":
        return _form(request, request.query_params.get("next", ""), None, 200)
    state = state_of(request)
    async with request.form(max_files=0, max_fields=5) as form:
        check_form(request, form)
        token, after = (str(form.get(name, "")) for name in ("token", "next"))
    if not state.logins.allows(address_of(request)):
        return _form(request, after, "Too many attempts; wait a minute.", 429)
    if state.settings.token is None or not is_token(token.strip(), state.settings.token):
        return _form(request, after, "That is not the token; it was printed where the server was started.", 403)
    return _set(request, Session(request.state.session.id, is_in=True), safe_next(after))


async def logout(request: Request) -> Response:
    async with request.form(max_files=0, max_fields=5) as form:
        check_form(request, form)
    return _set(request, Session(request.state.session.id, is_in=False), "/login")


def safe_next(address: str) -> str:
    """A path of this server, never another one."""
    is_path = address.startswith("/") and not address.startswith(("//", "/\\")) and not any(c in address for c in "\r\n\t")
    return address if is_path else "/"


def _set(request: Request, session: Session, where: str) -> Response:
    response = RedirectResponse(where, 303)
    cookie = cookie_line(state_of(request).signer.write(session), is_secure=request.url.scheme == "https")
    response.headers["set-cookie"] = cookie
    return response


def _form(request: Request, after: str, error: str | None, status: int) -> Response:
    csrf = state_of(request).signer.csrf(request.state.session)
    page = environment().get_template("login.html").render(csrf=csrf, after=safe_next(after), error=error)
    return HTMLResponse(page, status)
