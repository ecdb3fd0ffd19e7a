import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Agendas, ItemOfMeeting } from '@lib/panel/agenda/agendas.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { FormClass, parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import { ItemForm, MinutesForm, MoveForm, ReasonForm } from './agenda.form';
import { presentAgenda } from './agenda.presenter';

const AGENDA = 'panel/agenda/agenda.njk';
const REASON = 'panel/agenda/reason.njk';

interface StepWithReason {
  readonly model: (on: ItemOfMeeting, form: FormModel) => object;
  readonly act: (item: { id: string; version: number }, because: string) => Promise<unknown>;
  readonly done: (on: ItemOfMeeting) => Redirect;
}

/** One item of an agenda: its place, its time, on or off, and the chair’s word where it came late. */
@Controller()
export class ItemsController {
  constructor(private readonly agendas: Agendas) {}

  @Allow('run the panel')
  @Post(panelPaths.itemMovePattern)
  move(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.change(viewer, id, { type: MoveForm, body }, (item, { where, position }) =>
      this.agendas.move(viewer, item, where === 'to' ? Number(position) : where),
    );
  }

  @Allow('run the panel')
  @Post(panelPaths.itemMinutesPattern)
  time(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.change(viewer, id, { type: MinutesForm, body }, (item, { minutes }) =>
      this.agendas.setMinutes(viewer, item, Number(minutes)),
    );
  }

  @Allow('run the panel')
  @Post(panelPaths.itemAcceptPattern)
  accept(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.change(viewer, id, { type: ItemForm, body }, (item) => this.agendas.acceptItem(viewer, item));
  }

  @Allow('run the panel')
  @Get(panelPaths.itemDropPattern)
  async whyDrop(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(REASON, dropModel(await this.agendas.item(viewer, id), formOf()));
  }

  @Allow('run the panel')
  @Post(panelPaths.itemDropPattern)
  drop(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.withReason(viewer, id, body, {
      model: dropModel,
      act: (item, because) => this.agendas.takeOff(viewer, item, because),
      done: ({ meeting }) => redirectTo(panelPaths.agenda(meeting.id), 'The item is off the agenda.'),
    });
  }

  @Allow('accept late cases')
  @Get(panelPaths.itemLatePattern)
  async whyLate(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(REASON, lateModel(await this.agendas.item(viewer, id), formOf()));
  }

  @Allow('accept late cases')
  @Post(panelPaths.itemLatePattern)
  late(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.withReason(viewer, id, body, {
      model: lateModel,
      act: (item, because) => this.agendas.takeLate(viewer, item, because),
      done: ({ meeting }) =>
        redirectTo(panelPaths.meeting(meeting.id), 'The case is taken, and can be heard.'),
    });
  }

  /** A step that needs a reason, from a page of its own: what was typed comes back with what is wrong. */
  private async withReason(
    viewer: Viewer,
    id: string,
    body: unknown,
    { model, act, done }: StepWithReason,
  ): Promise<Page | Redirect> {
    const on = await this.agendas.item(viewer, id);
    const form = parseForm(ReasonForm, body);
    if (!form.ok) return pageWithProblems(REASON, model(on, form));
    const { version, because } = form.value;
    try {
      await act({ id, version: Number(version) }, because);
    } catch (error) {
      const again = { values: form.values, errors: problemsOf(error) };
      return pageWithProblems(REASON, model(await this.agendas.item(viewer, id), again));
    }
    return done(on);
  }

  /** A step from the page of the agenda: what is wrong is said there, with the agenda as it is now. */
  private async change<T extends ItemForm>(
    viewer: Viewer,
    id: string,
    { type, body }: { type: FormClass<T>; body: unknown },
    change: (item: { id: string; version: number }, form: T) => Promise<string>,
  ): Promise<Page | Redirect> {
    const { meeting } = await this.agendas.item(viewer, id);
    const again = async (errors: FormModel['errors']): Promise<Page> => {
      const onItem = Object.fromEntries(
        Object.entries(errors).map(([field, message]) => [
          `${field === 'version' ? 'item' : field}-${id}`,
          message,
        ]),
      );
      const agenda = await this.agendas.open(viewer, meeting.id);
      return pageWithProblems(AGENDA, presentAgenda(agenda, { values: {}, errors: onItem }));
    };
    const form = parseForm(type, body);
    if (!form.ok) return again(form.errors);
    try {
      await change({ id, version: Number(form.value.version) }, form.value);
    } catch (error) {
      return again({ item: problemsOf(error)['because']! });
    }
    return redirectTo(`${panelPaths.agenda(meeting.id)}#item-${id}`);
  }
}

/** What a rule said; what was typed stays, also when somebody else was first. */
const problemsOf = (error: unknown): FormModel['errors'] => {
  if (error instanceof InvalidError || error instanceof ConflictError) return { because: error.message };
  throw error;
};

const dropModel = ({ meeting, item }: ItemOfMeeting, form: FormModel): object => ({
  title: 'Take off the agenda',
  name: item.reference ?? item.title,
  heading: 'Take off the agenda',
  lead: 'A case goes back to those that are ready to list, and is proposed for the next meeting.',
  form,
  hidden: { version: item.version },
  button: 'Take it off',
  label: 'Why it comes off',
  action: panelPaths.itemDrop(item.id),
  back: { href: panelPaths.agenda(meeting.id) },
});

const lateModel = ({ meeting, item }: ItemOfMeeting, form: FormModel): object => ({
  title: 'Take after the cut-off',
  name: item.reference,
  heading: 'Take after the cut-off',
  lead: 'The papers of this case came after the cut-off. It is heard if you take it.',
  form,
  hidden: { version: item.version },
  button: 'Take it',
  label: 'Why it is heard all the same',
  action: panelPaths.itemLate(item.id),
  back: { href: panelPaths.meeting(meeting.id) },
});
