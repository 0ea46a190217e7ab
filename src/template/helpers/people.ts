/** Helpers for persons and leading bodies: 人, 职务句, 名单. */
import { type DataNode, type DataObject, pathOf } from "../../data/value.ts";
import type { Roster, Text } from "../../document/tree.ts";
import type { Evaluated } from "../run-state.ts";
import {
  complain,
  fieldOf,
  isBlock,
  isList,
  joinAnd,
  optionalWords,
  wordsOf,
} from "./arguments.ts";
import type { Helper, Result } from "./helper.ts";

/** Keys of a leading body that hold no role. */
const NO_ROLES = ["办公室"];

interface Role {
  label: string;
  people: DataObject[];
}

const isPerson = (node: DataNode): node is DataObject =>
  isBlock(node) && (Object.hasOwn(node, "姓名") || Object.hasOwn(node, "职务"));

/** Roles with their persons, in the order of the data: 组长, 副组长, 成员 … */
function rolesOf(body: DataObject): Role[] {
  return Object.entries(body).flatMap(([label, node]) => {
    const people = (isList(node) ? node : [node]).filter(isPerson);
    return people.length === 0 || NO_ROLES.includes(label) ? [] : [{ label, people }];
  });
}

const listWords = (body: DataObject, field: string): string[] => {
  const list = Object.hasOwn(body, field) ? body[field] : undefined;
  return isList(list) ? list.map((item) => wordsOf(item) ?? "").filter((word) => word !== "") : [];
};

/** 单位 and 职务 before a name. */
const postOf = (person: DataObject): string =>
  `${optionalWords(person, "单位") ?? ""}${optionalWords(person, "职务") ?? ""}`;

const personWords = (person: DataObject): string =>
  `${postOf(person)}${optionalWords(person, "姓名") ?? ""}`;

/** 副局长李堃、欧阳祎: a post that several share stands once. */
function peopleWords(people: readonly DataObject[]): string {
  let lastPost = "";
  const words = people.map((person) => {
    const post = postOf(person);
    const isRepeated = post !== "" && post === lastPost && optionalWords(person, "姓名");
    lastPost = post;
    return isRepeated ? (optionalWords(person, "姓名") ?? "") : personWords(person);
  });
  const areNamed = people.every((person) => optionalWords(person, "姓名"));
  return `${words.join("、")}${areNamed ? "同志" : ""}`;
}

/** 由……担任组长，……担任副组长，成员由……负责人组成. */
function appointment(body: DataObject): string {
  const roles = rolesOf(body);
  const leaders = roles.filter((role) => role.label !== "成员");
  const members = roles.find((role) => role.label === "成员");
  const units = listWords(body, "成员单位");
  const clauses = leaders.map(
    (role, index) => `${index === 0 ? "由" : ""}${peopleWords(role.people)}担任${role.label}`,
  );
  if (units.length > 0) clauses.push(`成员由${joinAnd(units)}负责人组成`);
  else if (members) clauses.push(`成员由${peopleWords(members.people)}组成`);
  return clauses.join("，");
}

const textOf = (person: DataObject, field: string): Text | undefined => {
  const value = fieldOf(person, field);
  return "lacking" in value ? undefined : { text: value.text, origin: { path: value.path } };
};

function entryOf(person: DataObject): Roster["groups"][number]["entries"][number] {
  const post = { text: postOf(person), origin: { path: pathOf(person) ?? "" } };
  const name = textOf(person, "姓名");
  if (!name) return { name: post };
  return post.text === "" ? { name } : { name, post };
}

/** 名单: a group for each role; member units where no members are named. */
function roster(body: DataObject): Roster {
  const groups = rolesOf(body).map(({ label, people }) => ({
    label,
    entries: people.map(entryOf),
  }));
  const units = Object.hasOwn(body, "成员单位") ? body.成员单位 : undefined;
  if (!groups.some((group) => group.label === "成员") && isList(units)) {
    const entries = units.flatMap((unit) => {
      const text = wordsOf(unit);
      return text ? [{ name: { text, origin: { path: pathOf(unit) ?? "" } } }] : [];
    });
    groups.push({ label: "成员单位", entries });
  }
  return { type: "roster", groups };
}

/** Runs `make` on a leading body that has at least one person or unit. */
function ofBody(value: Evaluated, make: (body: DataObject) => Result): Result {
  if (!isBlock(value)) return complain("参数要是一个机构，如 领导小组", value);
  const isEmpty = rolesOf(value).length === 0 && listWords(value, "成员单位").length === 0;
  return isEmpty ? complain("这个机构里没有人员", value) : make(value);
}

export const peopleHelpers: readonly Helper[] = [
  {
    name: "人",
    purpose: "职务和姓名连写",
    example: { template: "{{人 领导小组.组长}}", result: "局长陈玥珺" },
    arity: [1, 1],
    run: ([person]) => {
      if (!isBlock(person) || !isPerson(person))
        return complain("参数要是一个人（有姓名或职务）", person);
      return personWords(person);
    },
  },
  {
    name: "职务句",
    purpose: "写成一句：由……担任组长，……担任副组长，成员由……负责人组成",
    example: {
      template: "{{职务句 领导小组}}",
      result:
        "由局长陈玥珺同志担任组长，副局长李堃、欧阳祎同志担任副组长，成员由办公室和组织人事处负责人组成",
    },
    arity: [1, 1],
    run: ([body]) => ofBody(body, appointment),
  },
  {
    name: "名单",
    purpose: "按职务列出全部人员，每人一行；要单独成段",
    example: { template: "{{名单 领导小组}}", result: "组长　陈玥珺　局长（以下每人一行）" },
    arity: [1, 1],
    run: ([body]) => ofBody(body, (block) => ({ block: roster(block) })),
  },
];
