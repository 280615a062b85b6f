import { createHash } from 'node:crypto';
import { formatDay } from '@/lib/platform/days';
import type { Section } from '../sections';
import type { RoomContents, RoomFile, RoomView } from '../types';
import { checksumLines } from './checksums';
import { indexPage } from './index-page';
import { coverFacts, manifestCsv, manifestRows } from './manifest';
import { fileNameBeside, folderName } from './names';

/** What a room’s archive holds: pages that are made for it, and files from storage, each at its path. */
export type ArchivePlan = {
  fileName: string;
  made: readonly { path: string; text: string }[];
  files: readonly { path: string; itemId: string; sizeInBytes: number; sha256: string; sentAt: Date }[];
};

/** Where each file lies: in the folder of its first place, under a name of its own. */
export function pathsOf(sections: readonly Section<RoomFile>[]): ReadonlyMap<RoomFile, string> {
  const paths = new Map<RoomFile, string>();
  for (const section of sections) {
    const folder = folderName(section, sections.length);
    const taken: string[] = [];
    for (const { item, isFirst } of section.entries) {
      if (!isFirst) continue;
      const name = fileNameBeside(item.fileName, taken);
      taken.push(name);
      paths.set(item, `${folder}/${name}`);
    }
  }
  return paths;
}

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

/** The archive of a frozen room, everything but its files’ content. */
export function archivePlan(room: RoomView, areaName: string, { sections, files }: RoomContents): ArchivePlan {
  const paths = pathsOf(sections);
  const pathOf = (file: RoomFile) => paths.get(file) ?? file.fileName;
  const facts = coverFacts({ ...room, areaName });
  const marking = room.contents?.marking ?? 'official-sensitive';
  const pages = [
    { path: 'index.html', text: indexPage({ title: room.title, marking, facts, sections, pathOf }) },
    { path: 'manifest.csv', text: manifestCsv(manifestRows(sections, pathOf)) },
  ];
  const placed = files.map((file) => {
    const { itemId, sizeInBytes, sha256, sentAt } = file;
    return { path: pathOf(file), itemId, sizeInBytes, sha256, sentAt };
  });
  const sums = [...pages.map(({ path, text }) => ({ path, sha256: sha256Of(text) })), ...placed];
  const openUntil = room.openUntilOn ? `, open until ${formatDay(room.openUntilOn)}` : '';
  return {
    fileName: fileNameBeside(`${room.title}${openUntil}.zip`, []),
    made: [...pages, { path: 'SHA256SUMS', text: checksumLines(sums) }],
    files: placed,
  };
}
