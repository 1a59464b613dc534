// What only those load who have a pass, a gift or a code, or ask for one: one file, with all that opens an article.
export { issuerAt } from './issuer.ts';
export { keyFromPass, openRemainder } from './sealed-article.ts';
