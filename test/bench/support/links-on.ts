import { Browser } from '@test/support/signed-in';

/** The addresses on a page that a pattern fits, each once. */
export const linksOn = async (browser: Browser, path: string, pattern: RegExp): Promise<string[]> => {
  const { html } = await browser.get(path);
  const links = html('main a[href]')
    .toArray()
    .map((link) => html(link).attr('href')!);
  const found = [...new Set(links.filter((href) => pattern.test(href)))];
  if (found.length === 0) throw new Error(`${path} has no link of the kind wanted`);
  return found;
};
