/** A page whose feeds another page names to readers: its title, and its path from the root of the site. */
export interface FollowedPage {
  title: string;
  folder: string;
}
