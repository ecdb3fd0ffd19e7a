import { Body, Controller, Get, Post } from '@nestjs/common';
import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { PanelCoordinators } from '@lib/panel/series/panel-coordinators.service';
import { PanelSeries } from '@lib/panel/series/panel-series.service';
import { PANEL_QUORUM } from '@lib/panel/series/quorum-rule';
import { PAN_LONDON, Quorum } from '@lib/panel/series/series';
import { Rules } from '@lib/rules/rules.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import { NewSeriesForm, rulesOf } from '../series/series.form';
import { AREA_CHOICES, rowsOf, WEEKDAY_CHOICES } from '../series/series.presenter';

const FORM = 'panel/panels/new.njk';

/** The usual rules of a weekly panel, to begin with. */
const USUAL = {
  weekday: String(PAN_LONDON.weekday),
  startsAt: PAN_LONDON.startsAt,
  minutes: String(PAN_LONDON.minutes),
  everyWeeks: String(PAN_LONDON.everyWeeks),
  cutOffDays: String(PAN_LONDON.cutOff.workingDays),
  cutOffAt: PAN_LONDON.cutOff.at,
};

/** With the quorum that the rules of the programme have for a new panel today. */
const usualWith = ({ least, areas }: Quorum): object => ({
  ...USUAL,
  quorumLeast: String(least),
  quorumAreas: [...areas],
});

/** Administrators open panels; what happens in them is their coordinators’ and members’ own. */
@Controller()
export class PanelsController {
  constructor(
    private readonly series: PanelSeries,
    private readonly coordinators: PanelCoordinators,
    private readonly seats: PanelSeats,
    private readonly rules: Rules,
  ) {}

  @Allow('open panels')
  @Get(panelPaths.panels)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const panels = await this.series.all(viewer);
    const uncoordinated = await this.coordinators.missing(viewer);
    return page('panel/panels/panels.njk', {
      title: 'Panels',
      panels: panels.map((one) => ({
        name: one.name,
        rows: rowsOf(one),
        paused: one.state === 'paused',
        coordinator: uncoordinated.has(one.id) ? panelPaths.coordinator(one.id) : null,
      })),
      newHref: panelPaths.newPanel,
    });
  }

  @Allow('open panels')
  @Get(panelPaths.newPanel)
  async new(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const quorum = await this.rules.today(viewer, PANEL_QUORUM);
    return page(FORM, await this.model(viewer, formOf(usualWith(quorum))));
  }

  @Allow('open panels')
  @Post(panelPaths.newPanel)
  async open(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(NewSeriesForm, body);
    if (!form.ok) return pageWithProblems(FORM, await this.model(viewer, form));
    const { firstOn, coordinator: coordinatorId } = form.value;
    const again = async (errors: FormModel['errors']): Promise<Page> =>
      pageWithProblems(FORM, await this.model(viewer, { values: form.values, errors }));
    const people = await this.seats.possible(viewer);
    if (!people.some(({ personId }) => personId === coordinatorId))
      return again({ coordinator: 'Choose who coordinates it' });
    try {
      await this.series.open(viewer, { ...rulesOf(form.value), firstOn, coordinatorId });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return redirectTo(panelPaths.panels, 'The panel is open. Its coordinator gives the other seats.');
  }

  private async model(viewer: Viewer, form: FormModel): Promise<object> {
    const people = await this.seats.possible(viewer);
    return {
      title: 'Open a panel',
      form,
      weekdays: WEEKDAY_CHOICES,
      areas: AREA_CHOICES,
      people: people.map(({ personId, name }) => ({ value: personId, text: name })),
      action: panelPaths.newPanel,
      back: { href: panelPaths.panels },
    };
  }
}
