/** The category that says who may read an item whole. */
export const accessWords = { free: 'Free', members: 'Members only' } as const;
