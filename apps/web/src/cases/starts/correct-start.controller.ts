import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { formatPounds } from '@lib/kernel/pounds';
import { PlacementStarts } from '@lib/panel/starts/placement-starts.service';
import { StartInRegister } from '@lib/panel/starts/put-in-register';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { captionOf } from '../after-caption';
import { afterPaths, afterRoutes } from '../after.paths';
import { responseRows } from '../response/response.presenter';
import { IN_REGISTER } from './in-register';
import { correctionOfForm, CorrectStartForm } from './start.form';

const CORRECT = 'cases/starts/correct-start.njk';

/** Puts a recorded start right, or takes it back; what was recorded before stays readable. */
@Controller()
export class CorrectStartController {
  constructor(private readonly starts: PlacementStarts) {}

  @Allow('enter placements')
  @Get(afterRoutes.correctStart)
  async ask(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    return page(CORRECT, await this.model(viewer, reference, null));
  }

  @Allow('enter placements')
  @Post(afterRoutes.correctStart)
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(CorrectStartForm, body);
    if (!form.ok) return pageWithProblems(CORRECT, await this.model(viewer, reference, form));
    let inRegister: StartInRegister | null;
    try {
      inRegister = await this.starts.correct(viewer, reference, correctionOfForm(form.value));
    } catch (error) {
      if (error instanceof ConflictError && error.code === 'start-corrected') {
        const model = await this.model(viewer, reference, formOf(form.values));
        return new Page(CORRECT, { ...model, conflict: error.message }, 409);
      }
      if (!(error instanceof InvalidError)) throw error;
      const again = { values: form.values, errors: errorsOf(error.problems) };
      return pageWithProblems(CORRECT, await this.model(viewer, reference, again));
    }
    return redirectTo(
      afterPaths.response(reference),
      inRegister === null
        ? 'The start is taken back, with its follow-ups and the costs it put in the register.'
        : `The start is corrected. Follow-ups that are still open have moved with it. ${IN_REGISTER[inRegister]}`,
    );
  }

  /** @param form what was typed; null for a page that begins with what is recorded */
  private async model(viewer: Viewer, reference: string, form: FormModel | null): Promise<object> {
    const { of, standing } = await this.starts.open(viewer, reference);
    if (!standing?.start) throw new NotFoundError('start');
    const { startedOn, weeklyPence, entryId } = standing.start;
    const recorded = { happened: 'yes', startedOn, weeklyCost: formatPounds(weeklyPence).slice(1) };
    return {
      title: 'Correct the start of the placement',
      caption: captionOf(of),
      back: { href: afterPaths.response(of.reference) },
      action: afterPaths.correctStart(of.reference),
      recorded: responseRows(standing),
      isEntered: entryId !== null,
      version: standing.version,
      form: form ?? formOf(recorded),
    };
  }
}
