import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { poundsTyped } from '@lib/kernel/pounds';
import { CONDITIONS_MET } from '@lib/panel/follow-ups/follow-up';
import { FollowUps } from '@lib/panel/follow-ups/follow-ups.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { captionOf } from '../after-caption';
import { afterPaths, afterRoutes } from '../after.paths';
import { caseFrame } from '../case/case-frame';
import { YES_NO } from '../response/record-model';
import { presentDue } from './due.presenter';
import { factsOfForm, FollowUpForm } from './follow-up.form';
import { followUpRows, presentFollowUps, startRows } from './follow-ups.presenter';

const ANSWER = 'cases/follow-ups/answer.njk';

/** What became of a placement: did it start, were the conditions met, what does it cost, is the child still there. */
@Controller()
export class FollowUpsController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
  ) {}

  @Allow('see cases')
  @Get(afterRoutes.due)
  async due(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const due = await this.followUps.due(viewer);
    return page(
      'cases/follow-ups/due.njk',
      presentDue(due, { today: this.clock.today(), permissions: viewer.permissions }),
    );
  }

  @Allow('see cases')
  @Get(afterRoutes.followUps)
  async list(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const shown = await this.followUps.open(viewer, reference);
    const today = this.clock.today();
    const frame = caseFrame(shown.of, 'follow-ups', today);
    const model = presentFollowUps(shown, { today, permissions: viewer.permissions });
    return page('cases/follow-ups/follow-ups.njk', {
      ...frame,
      frame,
      ...model,
      title: 'Follow-ups of a case',
    });
  }

  @Allow('refer cases')
  @Get(afterRoutes.followUp)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('kind') slug: string,
  ): Promise<Page> {
    return page(ANSWER, await this.model(viewer, { reference, slug }, null));
  }

  @Allow('refer cases')
  @Post(afterRoutes.followUp)
  async answer(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('kind') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const at = { reference, slug };
    const form = parseForm(FollowUpForm, body);
    if (!form.ok) return pageWithProblems(ANSWER, await this.model(viewer, at, form));
    const given = { slug, facts: factsOfForm(form.value), version: Number(form.value.version) };
    try {
      await this.followUps.answer(viewer, reference, given);
    } catch (error) {
      if (error instanceof ConflictError) {
        const model = await this.model(viewer, at, formOf(form.values));
        return new Page(ANSWER, { ...model, conflict: error.message }, 409);
      }
      if (!(error instanceof InvalidError)) throw error;
      const again = { values: form.values, errors: errorsOf(error.problems) };
      return pageWithProblems(ANSWER, await this.model(viewer, at, again));
    }
    return redirectTo(afterPaths.followUps(reference), 'The follow-up is answered.');
  }

  /** @param form what was typed; null for a page that begins with what the register has */
  private async model(
    viewer: Viewer,
    { reference, slug }: { readonly reference: string; readonly slug: string },
    form: FormModel | null,
  ): Promise<object> {
    const { of, start, followUp, conditions, weeklyPence } = await this.followUps.one(
      viewer,
      reference,
      slug,
    );
    const today = this.clock.today();
    return {
      title: `Follow-up after ${followUp.kind}`,
      caption: captionOf(of),
      back: { href: afterPaths.followUps(of.reference) },
      action: afterPaths.followUp(of.reference, slug),
      start: startRows(start),
      rows: followUpRows(followUp, { start, today, weeklyPence }),
      conditions,
      isOpen: !followUp.done && followUp.dueOn <= today,
      isDone: followUp.done !== null,
      version: followUp.version,
      yesNo: YES_NO,
      met: Object.entries(CONDITIONS_MET).map(([value, text]) => ({ value, text })),
      costFrom:
        weeklyPence === null
          ? ''
          : `. Filled in from the cost lines in the register for ${formatDay(followUp.dueOn)}: change it if it is wrong`,
      form: form ?? formOf({ weeklyCost: poundsTyped(weeklyPence) }),
    };
  }
}
