import { Body, Controller, Get, Post } from '@nestjs/common';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { LINES_PER_PAGE } from '@lib/audit/reading/audit-line';
import { AuditReading } from '@lib/audit/reading/audit-reading.service';
import { NotFoundError } from '@lib/kernel/domain-error';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { pagingOf } from '@lib/web-kit/paging/paging';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { whoOpenedTable } from './audit-lines.presenter';
import { auditPaths } from './audit.paths';
import { ChildAccessForm } from './child-access.form';

/** Who has seen a child: asked by form, so that the reference never stands in an address. */
@Controller()
export class ChildAccessController {
  constructor(
    private readonly reading: AuditReading,
    private readonly names: PersonNames,
  ) {}

  @Allow('see who saw children')
  @Get(auditPaths.children)
  new(): Page {
    return page('audit/child.njk', { ...MODEL, form: formOf() });
  }

  @Allow('see who saw children')
  @Post(auditPaths.children)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    const form = parseForm(ChildAccessForm, body);
    if (!form.ok) return pageWithProblems('audit/child.njk', { ...MODEL, form });
    try {
      return await this.results(viewer, form.value);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      const errors = {
        reference: 'Your borough has no child with that reference. Check it with the placements team',
      };
      return pageWithProblems('audit/child.njk', { ...MODEL, form: { values: form.values, errors } });
    }
  }

  private async results(viewer: Viewer, { reference, page: asked }: ChildAccessForm): Promise<Page> {
    const number = Math.max(1, Number(asked ?? 1));
    const found = await this.reading.whoOpened(viewer, reference, number);
    const paging = pagingOf({
      page: number,
      total: found.total,
      perPage: LINES_PER_PAGE,
      address: auditPaths.children,
    });
    const names = await this.names.of(
      viewer.context,
      found.lines.map((line) => line.personId),
    );
    return page('audit/child.njk', {
      ...MODEL,
      form: formOf({ reference }),
      child: found.child,
      paging,
      more: paging.page < paging.pages ? paging.page + 1 : null,
      table: whoOpenedTable(found.lines, names),
    });
  }
}

const MODEL = { title: 'Who has seen a child', action: auditPaths.children, peopleHref: auditPaths.people };
