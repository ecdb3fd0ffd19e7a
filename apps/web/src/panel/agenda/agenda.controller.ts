import { Body, Controller, Get, Param, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Agendas } from '@lib/panel/agenda/agendas.service';
import { Meeting } from '@lib/panel/meetings/meeting';
import { BUSINESS_SECTIONS } from '@lib/panel/series/sections';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import { BusinessForm, SetAsideForm, SuggestionForm } from './agenda.form';
import { presentAgenda } from './agenda.presenter';

const PAGE = 'panel/agenda/agenda.njk';
const BUSINESS = 'panel/agenda/business.njk';
const REASON = 'panel/agenda/reason.njk';

/** Building the agenda of a meeting from what the rules propose, and business by hand. */
@Controller()
export class AgendaController {
  constructor(private readonly agendas: Agendas) {}

  @Allow('run the panel')
  @Get(panelPaths.agendaPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(PAGE, presentAgenda(await this.agendas.open(viewer, id)));
  }

  @Allow('run the panel')
  @Post(panelPaths.acceptSuggestionPattern)
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.agendas.meeting(viewer, id);
    const form = parseForm(SuggestionForm, body);
    if (!form.ok) return pageWithProblems(PAGE, presentAgenda(await this.agendas.open(viewer, id), form));
    await this.agendas.accept(viewer, id, form.value.reference);
    return redirectTo(panelPaths.agenda(id), 'The case is on the agenda.');
  }

  @Allow('run the panel')
  @Get(panelPaths.setAsidePattern)
  async why(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @QueryString('reference') reference?: string,
  ): Promise<Page> {
    await this.agendas.meeting(viewer, id);
    return page(REASON, setAsideModel(id, formOf({ reference: reference ?? '' })));
  }

  @Allow('run the panel')
  @Post(panelPaths.setAsidePattern)
  async setAside(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.agendas.meeting(viewer, id);
    const form = parseForm(SetAsideForm, body);
    if (!form.ok) return pageWithProblems(REASON, setAsideModel(id, form));
    await this.agendas.setAside(viewer, id, form.value);
    return redirectTo(panelPaths.agenda(id), 'The case is dropped from this meeting.');
  }

  @Allow('run the panel')
  @Get(panelPaths.businessPattern)
  async newBusiness(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const { meeting } = await this.agendas.meeting(viewer, id);
    return page(BUSINESS, businessModel(meeting, formOf({ section: 'business', minutes: '5' })));
  }

  @Allow('run the panel')
  @Post(panelPaths.businessPattern)
  async addBusiness(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { meeting } = await this.agendas.meeting(viewer, id);
    const form = parseForm(BusinessForm, body);
    if (!form.ok) return pageWithProblems(BUSINESS, businessModel(meeting, form));
    const { title, section, minutes } = form.value;
    await this.agendas.addBusiness(viewer, id, { title, section, minutes: Number(minutes) });
    return redirectTo(panelPaths.agenda(id), 'The item is on the agenda.');
  }
}

const setAsideModel = (id: string, form: FormModel): object => ({
  title: 'Drop from this meeting',
  heading: 'Drop from this meeting',
  lead: 'The case stays ready to list and is proposed for the next meeting.',
  form,
  hidden: { reference: form.values['reference'] },
  button: 'Drop it',
  label: 'Why it is not for this meeting',
  action: panelPaths.setAside(id),
  back: { href: panelPaths.agenda(id) },
});

const businessModel = ({ id, sections }: Meeting, form: FormModel): object => ({
  title: 'Add business',
  form,
  sections: sections
    .filter(({ code }) => BUSINESS_SECTIONS.includes(code))
    .map(({ code: value, title: text }) => ({ value, text })),
  action: panelPaths.business(id),
  back: { href: panelPaths.agenda(id) },
});
