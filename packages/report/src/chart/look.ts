/** Colours that stay apart for people who see red and green alike, and in grey print. */
export const palette = ['#1b5e8c', '#d98200', '#5b9a8b', '#8c4a7e', '#8f8f8f', '#3d3d3d'] as const;

/**
 * Options that every chart shares: size and letters. The drawing itself runs from the left, because an anchor of SVG text turns with
 * its direction; scales are reversed instead, and each label finds its own direction (`unicode-bidi: plaintext` in the page's style).
 */
export function frame(): { readonly width: number; readonly style: Readonly<Record<string, string>> } {
  return {
    width: 720,
    style: { direction: 'ltr', 'font-family': 'system-ui, sans-serif', 'font-size': '13px', 'max-width': '100%', height: 'auto', overflow: 'visible' },
  };
}
