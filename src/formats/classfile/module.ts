import type { Cursor } from '#formats/bytes';
import { readAttribute, readList } from './attributes.ts';
import type { ClassFile } from './class-file.ts';
import { type ConstantPool, TAG } from './constant-pool.ts';

/** What `module-info.class` declares. Packages are internal: `java/util`. */
export interface ModuleDeclaration {
  readonly name: string;
  readonly access: number;
  readonly version: string | undefined;
  readonly requires: readonly {
    readonly module: string;
    readonly access: number;
    readonly version: string | undefined;
  }[];
  readonly exports: readonly PackageTo[];
  readonly opens: readonly PackageTo[];
  readonly uses: readonly string[];
  readonly provides: readonly { readonly service: string; readonly by: readonly string[] }[];
}

/** A package, and to which modules; to all if there are none. */
export interface PackageTo {
  readonly package: string;
  readonly access: number;
  readonly to: readonly string[];
}

/**
 * Undefined for a class that is no `module-info`.
 *
 *     name: u2   access: u2   version: u2
 *     requires: u2 count × { module: u2   access: u2   version: u2 }
 *     exports, opens: u2 count × { package: u2   access: u2   to: u2 count × u2 }
 *     uses: u2 count × u2   provides: u2 count × { service: u2   by: u2 count × u2 }
 */
export function moduleOf(classFile: ClassFile): ModuleDeclaration | undefined {
  const { pool } = classFile;
  return readAttribute(classFile, 'Module', (cursor) => ({
    name: pool.textOf(cursor.uint16('name'), TAG.module),
    access: cursor.uint16('access'),
    version: pool.optionalUtf8(cursor.uint16('version')),
    requires: readList(cursor, 'requires', 6, () => ({
      module: pool.textOf(cursor.uint16('module'), TAG.module),
      access: cursor.uint16('access'),
      version: pool.optionalUtf8(cursor.uint16('version')),
    })),
    exports: readPackages(cursor, pool, 'exports'),
    opens: readPackages(cursor, pool, 'opens'),
    uses: readClasses(cursor, pool, 'uses'),
    provides: readList(cursor, 'provides', 4, () => ({
      service: pool.className(cursor.uint16('service')),
      by: readClasses(cursor, pool, 'by'),
    })),
  }));
}

function readPackages(cursor: Cursor, pool: ConstantPool, field: string): readonly PackageTo[] {
  return readList(cursor, field, 6, () => ({
    package: pool.textOf(cursor.uint16('package'), TAG.package),
    access: cursor.uint16('access'),
    to: readList(cursor, 'to', 2, () => pool.textOf(cursor.uint16('module'), TAG.module)),
  }));
}

function readClasses(cursor: Cursor, pool: ConstantPool, field: string): readonly string[] {
  return readList(cursor, field, 2, () => pool.className(cursor.uint16('class')));
}
