import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AREAS, SEATS } from '@lib/access/panels/panel-seat';
import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { formatMoment } from '@lib/kernel/london-format';
import { PanelSeries } from '@lib/panel/series/panel-series.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import { EndSeatForm, GiveSeatForm } from './members.form';
import { AREA_CHOICES } from './series.presenter';

const PAGE = 'panel/series/members.njk';

/** Who sits on a panel. */
@Controller()
export class MembersController {
  constructor(
    private readonly series: PanelSeries,
    private readonly seats: PanelSeats,
  ) {}

  @Allow('see panels')
  @Get(panelPaths.membersPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(PAGE, await this.model(viewer, id, formOf()));
  }

  @Allow('run the panel')
  @Post(panelPaths.membersPattern)
  async give(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.series.find(viewer, id);
    const form = parseForm(GiveSeatForm, body);
    if (!form.ok) return pageWithProblems(PAGE, await this.model(viewer, id, form));
    const { person, seat, area } = form.value;
    if (!isId(person)) throw new NotFoundError('person');
    await this.seats.give(viewer, { panelId: id, personId: person, seat, area });
    return redirectTo(panelPaths.members(id), 'The seat is given. It holds from their next page on.');
  }

  @Allow('run the panel')
  @Post(panelPaths.memberEndPattern)
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.series.find(viewer, id);
    const form = parseForm(EndSeatForm, body);
    if (!form.ok || !isId(form.value.person))
      return pageWithProblems(
        PAGE,
        await this.model(viewer, id, { ...form, errors: { person: 'Choose a person' } }),
      );
    await this.seats.end(viewer, id, form.value.person);
    return redirectTo(
      panelPaths.members(id),
      'The seat has ended. They see nothing of this panel from now on.',
    );
  }

  private async model(viewer: Viewer, id: string, form: FormModel): Promise<object> {
    const { name } = await this.series.find(viewer, id);
    const seats = await this.seats.of(viewer, id);
    const runs = viewer.permissions.has('run the panel');
    const possible = runs ? await this.seats.possible(viewer) : [];
    return {
      title: 'Members of the panel',
      name,
      form,
      runs,
      seats: seats.map((one) => ({
        ...{ personId: one.personId, name: one.name },
        what: `${SEATS[one.seat].title}, ${AREAS[one.area]}`,
        since: `since ${formatMoment(one.since)}`,
        canEnd: runs && one.personId !== viewer.personId,
      })),
      people: possible.map(({ personId, name: text }) => ({ value: personId, text })),
      kinds: Object.entries(SEATS).map(([value, { title }]) => ({ value, text: title })),
      areas: AREA_CHOICES,
      actions: { give: panelPaths.members(id), end: panelPaths.memberEnd(id) },
      back: { href: panelPaths.home },
    };
  }
}
