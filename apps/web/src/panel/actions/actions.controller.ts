import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { CaseActions } from '@lib/panel/actions/actions.service';
import { ACTION_STATES, CaseAction, isOverdue } from '@lib/panel/actions/case-action';
import { mayClose, whoCloses } from '@lib/panel/actions/who-closes';
import { BothTextsError } from '@lib/panel/cases/both-texts.error';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { CloseActionForm } from './action.form';
import { actionsPaths } from './actions.paths';

/** The register of actions of a panel: what is open, by the day it is due. */
@Controller()
export class PanelActionsController {
  constructor(
    private readonly actions: CaseActions,
    private readonly clock: Clock,
  ) {}

  @Allow('see panels')
  @Get(actionsPaths.actions)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const open = await this.actions.list(viewer, ['open']);
    const today = this.clock.today();
    return page('panel/actions/actions.njk', {
      title: 'Actions',
      table: open.length > 0 ? tableOf(open, today) : null,
      overdue: open.filter((one) => isOverdue(one, today)).length,
      back: { href: '/panel' },
    });
  }

  @Allow('see panels')
  @Get(actionsPaths.actionPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const action = await this.actions.find(viewer, id);
    return page('panel/actions/action.njk', this.model(viewer, action, formOf({ version: action.version })));
  }

  @Allow('see panels')
  @Post(actionsPaths.actionPattern)
  async close(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const action = await this.actions.find(viewer, id);
    const form = parseForm(CloseActionForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems(
        'panel/actions/action.njk',
        this.model(viewer, action, { values: form.values, errors }),
      );
    if (!form.ok) return again(form.errors);
    const { state, note, version } = form.value;
    try {
      await this.actions.close(viewer, id, { state, note: note?.trim() || null, version: Number(version) });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      if (!(error instanceof BothTextsError)) throw error;
      return new Page('panel/actions/action.njk', await this.bothTexts(viewer, id, form.values), 409);
    }
    return redirectTo(actionsPaths.actions, `The action on ${action.reference} is ${state}.`);
  }

  /** The action as somebody else left it, beside what was written here. */
  private async bothTexts(viewer: Viewer, id: string, mine: FormModel['values']): Promise<object> {
    const action = await this.actions.find(viewer, id);
    const errors = {
      note: 'Somebody else changed this action while you had it open. What they wrote is above, what you wrote below.',
    };
    return {
      ...this.model(viewer, action, { values: { ...mine, version: action.version }, errors }),
      mine: typeof mine['note'] === 'string' ? mine['note'] : '',
    };
  }

  private model(viewer: Viewer, action: CaseAction, form: FormModel): object {
    return {
      title: 'Action',
      rows: [
        { label: 'Case', value: action.reference },
        { label: 'What', value: action.task },
        { label: 'Who', value: action.owner.name },
        { label: 'Due', value: formatDay(action.dueOn) },
        { label: 'Status', value: ACTION_STATES[action.state] },
        ...(action.closed
          ? [
              {
                label: 'By',
                value: `${action.closed.byName}, ${formatMoment(action.closed.at)}`,
              },
            ]
          : []),
        ...(action.note ? [{ label: 'Note', value: action.note }] : []),
      ],
      isOpen: action.state === 'open' && mayClose(viewer, action),
      whose: action.state === 'open' && !mayClose(viewer, action) ? whoCloses(action) : null,
      form,
      action: actionsPaths.action(action.id),
      back: { href: actionsPaths.actions },
    };
  }
}

const tableOf = (actions: readonly CaseAction[], today: Day): DataTable => ({
  caption: 'Open actions, by the day they are due',
  hideCaption: true,
  columns: [
    { text: 'Due' },
    { text: 'Action' },
    { text: 'Case' },
    { text: 'Borough' },
    { text: 'Who' },
    { text: 'Change' },
  ],
  rows: actions.map((one) => [
    isOverdue(one, today)
      ? { text: formatDay(one.dueOn), tag: { text: 'Overdue', colour: 'red' } }
      : formatDay(one.dueOn),
    one.task,
    { text: one.reference, whole: true },
    authorityById(one.boroughId).name,
    one.owner.name,
    { links: [{ text: 'Done or dropped', href: actionsPaths.action(one.id), hiddenText: `: ${one.task}` }] },
  ]),
});
