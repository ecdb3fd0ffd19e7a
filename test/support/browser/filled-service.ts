import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { annualReturn, csvFile, Importing } from '../importing';
import { startWebApp, WebApp } from '../web-app';
import { openBrowser, OpenBrowser } from './chromium';
import { Visitor } from './visitor';

const BROMLEY = 305;
const BEXLEY = 303;

/** A return with one row of each weight wrong: it stops the row, it affects distance only, it is worth knowing. */
export const FAULTY_RETURN: readonly HandedInFile[] = [
  csvFile('header.csv', 'CHILD,SEX,DOB,ETHNIC', '1001,1,05/06/2012,WBRI', '1002,2,07/08/2010,WBRI'),
  csvFile(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    '1001,01/05/2025,S,C2,N1,U6,PR1,,,,QF5 4AA,AA9 AA,1234567',
    '1002,01/06/2025,S,C2,N1,U6,PR1,01/05/2025,E11,,QF5 4AA,QF5 4AA,1234567',
    '1002,01/09/2025,S,C2,N1,K2,PR4,,,,QF5 4AA,QF5 4AA,',
  ),
];

/** The whole service with two boroughs' data, and a browser in it. Close it in `afterAll`. */
export class FilledService {
  private constructor(
    readonly app: WebApp,
    readonly browser: OpenBrowser,
    readonly visitor: Visitor,
  ) {}

  /** Bromley has two returns applied; Bexley has an agreement and nothing else; Camden has not even that. */
  static async start(): Promise<FilledService> {
    const app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('job'));
    await importing.agree(BROMLEY, BEXLEY);
    for (const year of [2021, 2022]) await importing.import(BROMLEY, annualReturn(year), year);
    const browser = await openBrowser();
    return new FilledService(app, browser, await Visitor.in(browser.context, app.url));
  }

  /** Signs in as a made-up person, in the browser, as nobody else. */
  async signIn(person: string): Promise<void> {
    await this.browser.context.clearCookies();
    const answer = await this.browser.context.request.post(`${this.app.url}/practice/sign-in`, {
      form: { person },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
  }

  /** Looks at the page that is open, and keeps a picture of it where `PICTURES` names a folder. */
  async look(title: string, picture: string): Promise<void> {
    await this.visitor.look(title);
    const folder = process.env['PICTURES'];
    if (!folder) return;
    for (const width of [1280, 375]) await this.visitor.picture(`${folder}/${picture}-${width}.png`, width);
  }

  async visit(path: string, title: string, picture: string, status = 200): Promise<void> {
    await this.visitor.visit(path, { title, status });
    await this.look(title, picture);
  }

  async press(button: string | RegExp): Promise<void> {
    await this.visitor.page.locator('main').getByRole('button', { name: button }).first().click();
    await this.visitor.page.waitForLoadState('load');
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.visitor.page.locator('main').getByRole('link', { name: link }).first().click();
    await this.visitor.page.waitForLoadState('load');
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.app.close();
  }
}

/** Files as a browser takes them. */
export const asUploads = (
  files: readonly HandedInFile[],
): { name: string; mimeType: string; buffer: Buffer }[] =>
  files.map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) }));
