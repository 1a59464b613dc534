// The small elements of an article's page in one script: together they are a third smaller than apart, and one
// that fails stops none of the others.
import './article-age.ts';
import './save-article.ts';
import './print-page.ts';
import './share-page.ts';
import './reading-settings.ts';
import './resume-reading.ts';
import './exchange-navigator.ts';
import './keyboard-help.ts';
import './quote-passage.ts';
