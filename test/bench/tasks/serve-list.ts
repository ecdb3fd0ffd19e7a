import { WebApp } from '@test/support/web-app';
import { Importing } from '@test/support/importing';
import { BENCH_BOROUGH, concatenatedReturns } from '../support/bench-borough';
import { asAdministrator } from '../support/copying';
import { serving } from '../support/serving';

/** Children over six years of a borough of London's middle size, some three hundred of them looked after now. */
const CHILDREN = 650;

/** The real web process with a borough's children in its database, and an officer signed in. */
const run = async (): Promise<void> => {
  const app = await WebApp.start();
  const importing = new Importing(await app.database.unitOfWork('web'));
  await importing.agree(BENCH_BOROUGH);
  await importing.import(BENCH_BOROUGH, concatenatedReturns(CHILDREN), null);
  // As the server does by itself within a minute of an import.
  await asAdministrator(app.database.address, (client) => client.query('analyze'));
  const signedIn = await app.browser().post('/practice/sign-in', { person: 'officer-bromley' });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  serving({ url: app.url, cookie, address: app.database.address }, () => app.close());
};

void run();
