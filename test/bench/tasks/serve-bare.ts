import { BARE_PAGES, BareName } from '../bare/bare-pages';
import { serveBare } from '../support/bare-page';

/** Serves one page by Express and pg alone. */
const [url, page] = process.argv.slice(2) as [string, BareName];
serveBare(url, BARE_PAGES[page]);
