import { Body, Controller, Get, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { HoldForm, LiftForm } from './hold.forms';
import { presentRetention } from './retention.presenter';
import { KeptLongEnough } from './kept-long-enough';
import { retentionPaths } from './retention.paths';

/** What becomes of old cases and survey returns of a borough: counts, never one of them; and holds. */
@Controller()
export class RetentionController {
  constructor(private readonly retention: KeptLongEnough) {}

  @Allow('hold cases')
  @Get(retentionPaths.retention)
  look(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.show(viewer, formOf(), 200);
  }

  @Allow('hold cases')
  @Post(retentionPaths.hold)
  async hold(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(HoldForm, body);
    if (!form.ok) return this.show(viewer, form, 422);
    try {
      const { reference, because } = form.value;
      await this.retention.hold(viewer, { reference: reference.trim(), because: because.trim() });
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return this.show(viewer, { values: form.values, errors: errorsOf(error.problems) }, 422);
    }
    return redirectTo(retentionPaths.retention, `${form.value.reference.trim()} is held.`);
  }

  @Allow('hold cases')
  @Post(retentionPaths.lift)
  async lift(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(LiftForm, body);
    if (!form.ok) return this.show(viewer, form, 422);
    try {
      const lifted = await this.retention.lift(viewer, form.value.hold);
      const said = lifted ? 'The hold is lifted.' : 'Somebody else of your borough can lift the hold now.';
      return redirectTo(retentionPaths.retention, said);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return this.show(viewer, { values: {}, errors: { reference: error.message } }, 409);
    }
  }

  private async show(viewer: Viewer, form: FormModel, status: number): Promise<Page> {
    const model = presentRetention(viewer, await this.retention.look(viewer), form);
    return new Page('retention/retention.njk', model, status);
  }
}
