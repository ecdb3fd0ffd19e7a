import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { BothTextsError } from '@lib/panel/cases/both-texts.error';
import { PanelSeries } from '@lib/panel/series/panel-series.service';
import { SeriesSection } from '@lib/panel/series/sections';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { Page, page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import { readSections, sectionRows, valuesOfSections } from './sections.form';

const PAGE = 'panel/series/sections.njk';

/** The sections of a panel’s agendas: which there are, what they are called, and their order (PAN-05). */
@Controller()
export class SectionsController {
  constructor(private readonly series: PanelSeries) {}

  @Allow('run the panel')
  @Get(panelPaths.seriesSectionsPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const { sections, version } = await this.series.find(viewer, id);
    const values = { ...valuesOfSections(sections), version: String(version) };
    return page(PAGE, await this.model(viewer, id, formOf(values)));
  }

  @Allow('run the panel')
  @Post(panelPaths.seriesSectionsPattern)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.series.find(viewer, id);
    const { values, errors, sections, version } = readSections(body);
    const again = (problems: FormModel['errors']): Promise<object> =>
      this.model(viewer, id, { values, errors: problems });
    if (Object.keys(errors).length > 0) return pageWithProblems(PAGE, await again(errors));
    try {
      await this.series.changeSections(viewer, id, { sections, version });
    } catch (error) {
      if (error instanceof InvalidError) return pageWithProblems(PAGE, await again(errorsOf(error.problems)));
      if (!(error instanceof BothTextsError)) throw error;
      return new Page(PAGE, await this.bothTexts(viewer, id, { values, error }), 409);
    }
    return redirectTo(
      panelPaths.series(id),
      'The sections are saved. They hold for meetings that open from now on.',
    );
  }

  private async bothTexts(
    viewer: Viewer,
    id: string,
    { values, error }: { values: FormModel['values']; error: BothTextsError<unknown> },
  ): Promise<object> {
    const { version } = await this.series.find(viewer, id);
    const form = {
      values: { ...values, version: String(version) },
      errors: { 'title-actions': error.message },
    };
    const theirs = (error.both.theirs as readonly SeriesSection[]).map(({ title }) => title);
    return { ...(await this.model(viewer, id, form)), theirs };
  }

  private async model(viewer: Viewer, id: string, form: FormModel): Promise<object> {
    const { name } = await this.series.find(viewer, id);
    return {
      title: 'Sections of the agenda',
      name,
      form,
      rows: sectionRows(),
      action: panelPaths.seriesSections(id),
      back: { href: panelPaths.series(id) },
    };
  }
}
