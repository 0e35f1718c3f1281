"""The language server: diagnostics, hovers, fixes and a status line, over the protocol that editors speak."""

import asyncio

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from accordingto import __version__
from accordingto.check.catalogue import rule_of
from accordingto.check.fixes import edit_of
from accordingto.check.run import Checked
from accordingto.editor.drafts import Drafts, findings_at, status_line
from accordingto.editor.hover import hover_at
from accordingto.errors import UsageError
from accordingto.types import Finding, PageForm, Refusal, Severity

STATUS = "accordingto/status"
"""A notification with ``uri`` and ``text``: the draft's sourcing in one line."""
PAUSE = 0.001
"""Seconds without a keystroke before a draft is read again: so long that letters which wait are read together."""
_LEVELS = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}


class Server(LanguageServer):
    """One editor's server, with the drafts that are open in it."""

    def __init__(self) -> None:
        super().__init__("accordingto", __version__)
        self.drafts = Drafts()
        self.waiting: dict[str, asyncio.Task[None]] = {}

    def check(self, uri: str) -> None:
        """Check a draft as it stands, and tell the editor."""
        document = self.workspace.get_text_document(uri)
        try:
            result = self.drafts.check(uri, document.source, document.language_id or "")
        except UsageError as wrong:
            result = Refusal(uri, "usage", str(wrong))
        if isinstance(result, Refusal):
            self._tell(uri, document.version, [], result.reason)
            return
        diagnostics = [self._diagnostic(uri, result, finding) for finding in result.findings]
        self._tell(uri, document.version, diagnostics, status_line(result))

    def check_soon(self, uri: str) -> None:
        """Check a draft once its writer pauses."""
        before = self.waiting.pop(uri, None)
        if before is not None:
            before.cancel()
        self.waiting[uri] = asyncio.get_running_loop().create_task(self._after_pause(uri))

    async def _after_pause(self, uri: str) -> None:
        await asyncio.sleep(PAUSE)
        self.check(uri)

    def _tell(self, uri: str, version: int | None, diagnostics: list[lsp.Diagnostic], status: str) -> None:
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, diagnostics, version))
        self.protocol.notify(STATUS, {"uri": uri, "text": status})

    def _diagnostic(self, uri: str, checked: Checked, finding: Finding) -> lsp.Diagnostic:
        rule = rule_of(finding.code)
        related = [
            lsp.DiagnosticRelatedInformation(
                lsp.Location(uri, self.range(checked, *checked.places.file_span(span))), "see"
            )
            for span in finding.related
        ]
        return lsp.Diagnostic(
            range=self.range(checked, *checked.places.file_span(finding.span)),
            message=f"{finding.message}; {finding.help}" if finding.help else finding.message,
            severity=_LEVELS[rule.severity],
            code=rule.code,
            source="accordingto",
            related_information=related or None,
        )

    def range(self, checked: Checked, start: int, end: int) -> lsp.Range:
        """Offsets of the file as the editor counts them."""
        return lsp.Range(self._position(checked, start), self._position(checked, end))

    def _position(self, checked: Checked, offset: int) -> lsp.Position:
        place = checked.places.at(offset)
        before = checked.places.line(place.line)[: place.column - 1]
        return lsp.Position(place.line - 1, self.workspace.position_codec.client_num_units(before))

    def offset(self, checked: Checked, position: lsp.Position) -> int:
        """A place of the editor's as an offset of the file."""
        if position.line >= checked.places.line_count:
            return len(checked.places.content)
        words, units = checked.places.line(position.line + 1), 0
        for number, letter in enumerate(words):
            if units >= position.character:
                return checked.places.start_of(position.line + 1) + number
            units += self.workspace.position_codec.client_num_units(letter)
        return checked.places.start_of(position.line + 1) + len(words)

    def actions(self, uri: str, checked: Checked, finding: Finding) -> list[lsp.CodeAction]:
        """The finding's fix, where there is one, and an excuse to be given a reason."""
        found = []
        edit = edit_of(checked, finding.fix) if finding.fix else None
        if edit is not None and finding.fix:
            change = lsp.TextEdit(self.range(checked, edit[0], edit[1]), edit[2])
            found.append(self._action(uri, f"Write “{edit[2]}” ({finding.code})", change, is_preferred=True))
        if checked.page.form is not PageForm.TEXT:
            start, _ = checked.places.file_span(finding.span)
            line = checked.places.at(start).line
            head = self.range(checked, checked.places.start_of(line), checked.places.start_of(line))
            excuse = f"<!-- accordingto: ignore {finding.code} -- why? -->\n"
            found.append(
                self._action(uri, f"Excuse {finding.code} here", lsp.TextEdit(head, excuse), is_preferred=False)
            )
        return found

    def _action(self, uri: str, title: str, edit: lsp.TextEdit, *, is_preferred: bool) -> lsp.CodeAction:
        return lsp.CodeAction(
            title, lsp.CodeActionKind.QuickFix, edit=lsp.WorkspaceEdit({uri: [edit]}), is_preferred=is_preferred
        )


def build_server() -> Server:
    """A server with all that it answers to."""
    server = Server()
    _follow_drafts(server)
    _answer(server)
    return server


def _follow_drafts(server: Server) -> None:
    """Drafts are opened, written, saved and closed."""

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.check(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        server.check(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        waiting = server.waiting.pop(params.text_document.uri, None)
        if waiting is not None:
            waiting.cancel()
        server.drafts.close(params.text_document.uri)
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(params.text_document.uri, []))


def _answer(server: Server) -> None:
    """What an editor asks for about a place."""

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        checked = server.drafts.of(params.text_document.uri)
        said = hover_at(checked, server.offset(checked, params.position)) if checked else None
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, said)) if said else None

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION)
    def acted(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        checked = server.drafts.of(params.text_document.uri)
        if checked is None:
            return []
        here = findings_at(checked, server.offset(checked, params.range.start))
        return [action for finding in here for action in server.actions(params.text_document.uri, checked, finding)]

    @server.feature(lsp.TEXT_DOCUMENT_CODE_LENS)
    def lensed(params: lsp.CodeLensParams) -> list[lsp.CodeLens]:
        checked = server.drafts.of(params.text_document.uri)
        if checked is None:
            return []
        top = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
        return [lsp.CodeLens(top, lsp.Command(status_line(checked), ""))]
