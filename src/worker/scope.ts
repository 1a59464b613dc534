/// <reference lib="webworker" />
/** The worker's global object; the other scripts of this project see a window in its place. */
export const scope = self as unknown as ServiceWorkerGlobalScope;
