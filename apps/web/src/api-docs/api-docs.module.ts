import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ApiDocsController } from './api-docs.controller';
import { ApiDocument } from './document/api-document';
import { DeclaredAccess } from './document/declared-access';

/** The documentation of the API, for people and for programs. */
@Module({
  imports: [DiscoveryModule],
  controllers: [ApiDocsController],
  providers: [ApiDocument, DeclaredAccess],
})
export class ApiDocsModule {}
