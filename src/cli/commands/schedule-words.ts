/** What `yinfa schedule` says. */
import type { Language } from "../texts.ts";

interface ScheduleWords {
  heading: (title: string) => string;
  repeated: string;
  times: (count: number, first: string, last: string) => string;
  rule: (words: string) => string;
  to: (organ: string) => string;
  unknownYear: string;
  drawn: (files: readonly string[]) => string;
  done: (entries: number) => string;
}

const zh: ScheduleWords = {
  heading: (title) => `${title}日程`,
  repeated: "定期",
  times: (count, first, last) => `共${count}次，${first}至${last}`,
  rule: (words) => `按“${words}”推算`,
  to: (organ) => `交${organ}`,
  unknownYear: "放假未知",
  drawn: (files) => `已画好 ${files.join("、")}`,
  done: (entries) => `共 ${entries} 项`,
};

const en: ScheduleWords = {
  heading: (title) => `Schedule of ${title}`,
  repeated: "repeats",
  times: (count, first, last) => `${count} times, ${first} to ${last}`,
  rule: (words) => `worked out from “${words}”`,
  to: (organ) => `to ${organ}`,
  unknownYear: "holidays unknown",
  drawn: (files) => `Drawn: ${files.join(", ")}`,
  done: (entries) => `${entries} entries`,
};

export const scheduleWords = (language: Language): ScheduleWords => (language === "en" ? en : zh);
