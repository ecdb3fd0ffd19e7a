import { Browser } from '@test/support/signed-in';

/** A browser in which a made-up person of the practice London is signed in. */
export const signedIn = async (url: string, person: string): Promise<Browser> => {
  const browser = new Browser(url);
  const { status } = await browser.post('/practice/sign-in', { person });
  if (status !== 303) throw new Error(`Could not sign in as ${person}: ${status}`);
  return browser;
};

export const cookieOf = (browser: Browser): string => `plp=${browser.cookie('plp')}`;
