/** A feed as a page names it: its title and its path from the root of the site. */
export interface FeedLink {
  title: string;
  path: string;
}
