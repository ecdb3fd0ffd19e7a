import { Controller, Get, Param } from '@nestjs/common';
import { NotFoundError } from '@lib/kernel/domain-error';
import { page, Page } from '@lib/web-kit/responses/page';
import { Public } from '../access/allow.decorator';
import { ProcessFacts } from '../shell/process-facts';
import { apiDocsPaths } from './api-docs.paths';
import { ApiDocument } from './document/api-document';
import { OpenApi } from './document/open-api';
import { presentApiDocs } from './page/api-docs.presenter';
import { PartModel, presentParts } from './page/part.presenter';

/** How to use the API. It tells nothing of anybody's data, so anybody may read it. */
@Controller()
export class ApiDocsController {
  /** The document does not change while the process runs, so neither do its pages. */
  private parts: readonly PartModel[] | null = null;

  constructor(
    private readonly document: ApiDocument,
    private readonly facts: ProcessFacts,
  ) {}

  @Public()
  @Get(apiDocsPaths.page)
  index(): Page {
    return page('api-docs/page/api-docs.njk', presentApiDocs(this.allParts(), this.facts.settings.publicUrl));
  }

  @Public()
  @Get(apiDocsPaths.document)
  json(): OpenApi {
    return this.document.get();
  }

  @Public()
  @Get(apiDocsPaths.partPattern)
  part(@Param('part') asked: string): Page {
    const found = this.allParts().find(({ part }) => part === asked);
    if (!found) throw new NotFoundError();
    return page('api-docs/page/part.njk', found);
  }

  private allParts(): readonly PartModel[] {
    return (this.parts ??= presentParts(this.document.get()));
  }
}
