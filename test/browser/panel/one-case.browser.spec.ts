import { AuditService } from '@lib/audit/audit.service';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { openMeetings } from '@lib/panel/meetings/open-meetings';
import { describeInBrowser, openBrowser, OpenBrowser } from '../../support/browser/chromium';
import { Visitor, WIDTHS } from '../../support/browser/visitor';
import { PanelWorld } from '../../support/panel/panel-world';
import { startWebApp, WebApp } from '../../support/web-app';
import { boroughFollowsUp } from './walk/borough-follows-up';
import { boroughRefers } from './walk/borough-refers';
import { panelMeets } from './walk/panel-meets';
import { panelPrepares } from './walk/panel-prepares';
import { Walker } from './walk/walker';

const BEXLEY = 303;

const walkedWhole = async (walker: Walker, today: Day): Promise<void> => {
  await boroughRefers(walker, today);
  const heldOn = await panelPrepares(walker, today);
  await panelMeets(walker, heldOn);
  await boroughFollowsUp(walker, heldOn);
};

/** Issue C is done when one case can be walked so: on pages alone, as each person in turn, by the practice clock. */
describe.each(WIDTHS)('at %i pixels', (width) => {
  describeInBrowser('One case, from referral to the 3-month follow-up', () => {
    let app: WebApp;
    let browser: OpenBrowser;

    beforeAll(async () => {
      app = await startWebApp();
      const clock = app.app.get(Clock, { strict: false });
      await PanelWorld.of(app.database, [BEXLEY], clock);
      const units = await app.database.unitOfWork('job');
      await openMeetings({ units, audit: new AuditService(), clock });
      browser = await openBrowser();
      browser.context.setDefaultTimeout(20_000);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await app?.close();
    });

    it('is walked by everybody who has a part in it', async () => {
      const walker = new Walker(await Visitor.in(browser.context, app.url, [width]), app.url);
      await walkedWhole(walker, app.app.get(Clock, { strict: false }).today()).catch(async (error: Error) => {
        throw new Error(`${error.message}\n\nThe page said:\n${await walker.says()}`, { cause: error });
      });
    }, 480_000);
  });
});
