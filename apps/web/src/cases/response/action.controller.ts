import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { formatMoment } from '@lib/kernel/london-format';
import { ACTION_STATES } from '@lib/panel/actions/case-action';
import { OwnActions } from '@lib/panel/responses/own-actions.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { captionOf } from '../after-caption';
import { afterPaths, afterRoutes } from '../after.paths';
import { dueWords } from '../case/case-frame';
import { ActionForm } from './response.form';

const ACTION = 'cases/response/action.njk';

/** The borough says what became of an action of its own. */
@Controller()
export class OwnActionController {
  constructor(
    private readonly actions: OwnActions,
    private readonly clock: Clock,
  ) {}

  @Allow('refer cases')
  @Get(afterRoutes.action)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('action') action: string,
  ): Promise<Page> {
    return page(ACTION, await this.model(viewer, { reference, action }, formOf()));
  }

  @Allow('refer cases')
  @Post(afterRoutes.action)
  async close(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('action') action: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(ActionForm, body);
    const at = { reference, action };
    if (!form.ok) return pageWithProblems(ACTION, await this.model(viewer, at, form));
    const { state, note, version } = form.value;
    try {
      await this.actions.close(viewer, at, { state, note: note?.trim() || null, version: Number(version) });
    } catch (error) {
      if (error instanceof ConflictError) {
        const model = await this.model(viewer, at, formOf(form.values));
        return new Page(ACTION, { ...model, conflict: error.message }, 409);
      }
      if (!(error instanceof InvalidError)) throw error;
      const again = { values: form.values, errors: errorsOf(error.problems) };
      return pageWithProblems(ACTION, await this.model(viewer, at, again));
    }
    return redirectTo(afterPaths.response(reference), `The action is ${state}.`);
  }

  private async model(
    viewer: Viewer,
    at: { readonly reference: string; readonly action: string },
    form: FormModel,
  ): Promise<object> {
    const { of, action } = await this.actions.open(viewer, at);
    return {
      title: 'Update an action',
      caption: captionOf(of),
      back: { href: afterPaths.response(of.reference) },
      action: afterPaths.action(of.reference, action.id),
      task: action.task,
      rows: [
        { label: 'Due', value: dueWords(action.dueOn, this.clock.today()) },
        ...(action.closed
          ? [
              { label: 'Status', value: ACTION_STATES[action.state] },
              { label: 'Closed by', value: `${action.closed.byName}, ${formatMoment(action.closed.at)}` },
              { label: 'Note', value: action.note ?? 'None' },
            ]
          : []),
      ],
      isOpen: action.state === 'open',
      version: action.version,
      states: [
        { value: 'done', text: 'It is done' },
        { value: 'dropped', text: 'It is dropped' },
      ],
      form,
    };
  }
}
