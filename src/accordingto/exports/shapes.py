"""How each kind of source is drawn: a shape of its own in a box of 24 by 24, so that colour is never needed to tell.

``face`` fills with the ground that the line must not shine through, ``sign`` is what is drawn on it.
"""

from accordingto.types import SourceKind

PAGE = '<circle class="face" cx="12" cy="12" r="7"/><circle class="dot" cx="12" cy="12" r="3"/>'
"""The page that the reader holds."""

SHAPES: dict[SourceKind, str] = {
    SourceKind.PERSON: (
        '<circle class="face" cx="12" cy="12" r="8.5"/><circle class="dot" cx="12" cy="9.6" r="2.6"/>'
        '<path class="dot" d="M6.8 16.6a5.4 4.3 0 0 1 10.4 0z"/>'
    ),
    SourceKind.ORGANIZATION: (
        '<rect class="face" x="4" y="4" width="16" height="16" rx="1.5"/>'
        '<path class="sign" d="M8 16.5v-6M12 16.5v-6M16 16.5v-6M7 7.6h10"/>'
    ),
    SourceKind.AGENCY: (
        '<path class="face" d="M12 2.5 21.5 12 12 21.5 2.5 12z"/><circle class="dot" cx="12" cy="12" r="1.7"/>'
        '<path class="sign" d="M8.4 14.4a5 5 0 0 1 0-4.8M15.6 9.6a5 5 0 0 1 0 4.8"/>'
    ),
    SourceKind.OUTLET: (
        '<rect class="face" x="2.5" y="5" width="19" height="14" rx="3"/>'
        '<path class="sign" d="M6 9h12M6 12h7M6 15h7M16 12v3"/>'
    ),
    SourceKind.STATE_MEDIA: (
        '<path class="face" d="M7 3.2h10l5 8.8-5 8.8H7L2 12z"/>'
        '<path class="sign" d="M9 17V7.4M9 7.8h6.6l-1.8 2.4 1.8 2.4H9"/>'
    ),
    SourceKind.DOCUMENT: (
        '<path class="face" d="M5 2.5h9.5L19 7v14.5H5z"/>'
        '<path class="sign" d="M14 3v4.5h4.5M8 11.5h8M8 14.5h8M8 17.5h5"/>'
    ),
    SourceKind.SOCIAL: (
        '<path class="face" d="M3 4h18v12.5H11L6.5 21v-4.5H3z"/><path class="sign" d="M7 8.5h10M7 12h7"/>'
    ),
    SourceKind.UNNAMED: (
        '<circle class="face broken" cx="12" cy="12" r="8.5"/><circle class="dot" cx="12" cy="16.4" r="1"/>'
        '<path class="sign" d="M9.6 9.8a2.5 2.5 0 1 1 3.4 2.3c-.7.3-1 .7-1 1.5"/>'
    ),
    SourceKind.NOBODY: '<circle class="face broken" cx="12" cy="12" r="8.5"/><path class="sign" d="M7.5 16.5l9-9"/>',
}
