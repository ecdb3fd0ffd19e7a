import { Controller, Get, Query, Req } from '@nestjs/common';
import { Request } from 'express';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { AUDIT_ACTIONS } from '@lib/audit/audit-action';
import { AuditFilter, LINES_PER_PAGE } from '@lib/audit/reading/audit-line';
import { AuditReading } from '@lib/audit/reading/audit-reading.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { searchTable } from './audit-lines.presenter';
import { AuditSearchForm } from './audit-search.form';
import { auditPaths } from './audit.paths';

/** The administrator's search of the whole audit. */
@Controller()
export class AuditSearchController {
  constructor(
    private readonly reading: AuditReading,
    private readonly names: PersonNames,
  ) {}

  @Allow('search all audit')
  @Get(auditPaths.search)
  async index(
    @CurrentViewer() viewer: Viewer,
    @Query() query: object,
    @Req() request: Request,
  ): Promise<Page> {
    const form = parseForm(AuditSearchForm, query);
    if (!form.ok)
      return pageWithProblems('audit/search.njk', { title: 'Audit', ...(await this.model(viewer, form)) });
    const asked = Math.max(1, Number(form.value.page ?? 1));
    const found = await this.reading.search(viewer, filterOf(form.value), asked);
    const paging = pagingOf({
      page: asked,
      total: found.total,
      perPage: LINES_PER_PAGE,
      address: request.originalUrl,
    });
    const names = await this.names.of(
      viewer.context,
      found.lines.map((line) => line.personId),
    );
    return page('audit/search.njk', {
      title: titleWithPage('Audit', paging),
      ...(await this.model(viewer, formOf(form.values))),
      table: searchTable(found.lines, names),
      paging,
    });
  }

  private async model(viewer: Viewer, form: FormModel): Promise<object> {
    const people = await this.names.choices(viewer.context);
    return {
      form,
      filter: { action: auditPaths.search, form, applied: [], clearHref: auditPaths.search },
      people: people.map(({ id, name }) => ({ value: id, text: name })),
      actions: Object.entries(AUDIT_ACTIONS).map(([value, text]) => ({ value, text })),
      searchHref: auditPaths.search,
    };
  }
}

const filterOf = (form: AuditSearchForm): AuditFilter => ({
  personId: form.person || undefined,
  action: form.action || undefined,
  from: form.from ?? undefined,
  to: form.to ?? undefined,
  subjectId: form.subject?.toLowerCase() || undefined,
  outcome: form.outcome || undefined,
});
