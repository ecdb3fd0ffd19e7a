import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { Viewer } from '@lib/access/viewer';
import { PanelCoordinators } from '@lib/panel/series/panel-coordinators.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';

class CoordinatorForm {
  @IsString({ message: 'Choose who coordinates it' })
  @Matches(/\S/, { message: 'Choose who coordinates it' })
  coordinator!: string;
}

const FORM = 'panel/panels/coordinator.njk';

/** A panel that has no coordinator: its first seat could not be given, or whoever had it is gone. */
@Controller()
export class FirstCoordinatorController {
  constructor(
    private readonly coordinators: PanelCoordinators,
    private readonly seats: PanelSeats,
  ) {}

  @Allow('open panels')
  @Get(panelPaths.coordinatorPattern)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(FORM, await this.model(viewer, id, formOf()));
  }

  @Allow('open panels')
  @Post(panelPaths.coordinatorPattern)
  async give(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const model = await this.model(viewer, id, formOf());
    const form = parseForm(CoordinatorForm, body);
    const people = await this.seats.possible(viewer);
    const known = form.ok && people.some(({ personId }) => personId === form.value.coordinator);
    if (!form.ok || !known)
      return pageWithProblems(FORM, {
        ...model,
        form: { values: form.values, errors: { coordinator: 'Choose who coordinates it' } },
      });
    await this.coordinators.give(viewer, id, form.value.coordinator);
    return redirectTo(panelPaths.panels, 'The panel has a coordinator, who gives the other seats.');
  }

  private async model(viewer: Viewer, id: string, form: FormModel): Promise<object> {
    const { name } = await this.coordinators.panelWithout(viewer, id);
    const people = await this.seats.possible(viewer);
    return {
      title: 'Name a coordinator',
      name,
      form,
      people: people.map(({ personId, name: text }) => ({ value: personId, text })),
      action: panelPaths.coordinator(id),
      back: { href: panelPaths.panels },
    };
  }
}
