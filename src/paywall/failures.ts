// Everything that can go wrong when a reader opens an article. Each class stands for one thing that the
// page can say or do; whatever would only help an attacker to tell apart is one class without details.

/** The one indistinct failure: wrong format, wrong version, failed authentication, impossible content. */
export class UnreadableError extends Error {}

/** The article is of a later month than the reader's pass. Says nothing about keys: both months are public. */
export class NewerThanPassError extends Error {}

/** The downloaded file is not the one that the page names. Downloading it once more may help. */
export class DamagedCopyError extends Error {}

/** The key does not unwrap this article's content key. */
export class WrongKeyError extends Error {}

/** The group code is mistyped or not the one of this group. */
export class WrongCodeError extends Error {}
