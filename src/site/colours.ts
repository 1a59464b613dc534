/**
 * The colours of src/styles/tokens.css for what is no web page: pictures, icons, the browser's own
 * frame. tests/unit/site/colours.test.ts holds them to the stylesheet.
 */
export const colours = {
  paper: { light: '#fbfaf7', dark: '#111419' },
  ink: { light: '#13161b', dark: '#dfdeda' },
  secondInk: { light: '#54585f', dark: '#a1a5ab' },
  accent: { light: '#1e3f97', dark: '#93b3f8' },
  onAccent: { light: '#fcfcf9', dark: '#090f1c' },
} as const;
