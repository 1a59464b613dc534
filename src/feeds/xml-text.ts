// Characters that XML 1.0 (section 2.2) allows nowhere, not even escaped; lone surrogates are one kind.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that would make an XML document invalid. */
export function stripForbidden(text: string): string {
  return text.replace(forbidden, '');
}

/** Text as it may stand in an XML or HTML element or in an attribute. */
export function escapeXml(text: string): string {
  return stripForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
