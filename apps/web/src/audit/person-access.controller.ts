import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { IsNumberString, IsOptional } from 'class-validator';
import { Request } from 'express';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { LINES_PER_PAGE } from '@lib/audit/reading/audit-line';
import { AuditReading } from '@lib/audit/reading/audit-reading.service';
import { LEAST_CHILDREN, TIMES_USUAL, WEEKS_KNOWN } from '@lib/audit/reading/unusual-volume';
import { NotFoundError } from '@lib/kernel/domain-error';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { CHILDREN_NAMED, openedByTable } from './audit-lines.presenter';
import { auditPaths } from './audit.paths';

class PageQuery {
  @IsOptional()
  @IsNumberString()
  page?: string;
}

/** What the people of a borough have seen, and who saw much more than usual. */
@Controller()
export class PersonAccessController {
  constructor(
    private readonly reading: AuditReading,
    private readonly names: PersonNames,
  ) {}

  @Allow('see who saw children')
  @Get(auditPaths.people)
  async index(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const unusual = await this.reading.unusualVolume(viewer);
    const names = await this.names.of(
      viewer.context,
      unusual.map((one) => one.personId),
    );
    return page('audit/people.njk', {
      title: 'What people have seen',
      unusual: unusual.map((one) => ({
        ...one,
        name: names.get(one.personId) ?? 'Somebody no longer known',
        href: auditPaths.person(one.personId),
      })),
      rule: { least: LEAST_CHILDREN, times: TIMES_USUAL, weeks: WEEKS_KNOWN },
      people: (await this.names.choices(viewer.context)).map(({ id, name }) => ({
        name,
        href: auditPaths.person(id),
      })),
      childrenHref: auditPaths.children,
    });
  }

  @Allow('see who saw children')
  @Get(auditPaths.personPattern)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: PageQuery,
    @Req() request: Request,
  ): Promise<Page> {
    const name = (await this.names.choices(viewer.context)).find((one) => one.id === id)?.name;
    if (!name) throw new NotFoundError('person');
    const number = Math.max(1, Number(query.page ?? 1));
    const found = await this.reading.openedBy(viewer, id, number, CHILDREN_NAMED);
    const paging = pagingOf({
      page: number,
      total: found.total,
      perPage: LINES_PER_PAGE,
      address: request.originalUrl,
    });
    return page('audit/person.njk', {
      title: titleWithPage('What one person has seen', paging),
      name,
      table: openedByTable(found.lines, found.references),
      paging,
      back: { href: auditPaths.people },
    });
  }
}
