/** 文件 and 简报内容: the documents to make, and what has been done so far. */
import { person, personFields, seal, signatureStamp } from "./common.ts";
import {
  block,
  choice,
  day,
  deadline,
  flag,
  list,
  number,
  serial,
  text,
  time,
  word,
} from "./fields.ts";
import { recordFigure } from "./records.ts";
import { settings } from "./settings.ts";

const organs = (description: string, example: string) =>
  list(word("一个机关或单位。", example), description).optional();

/** 文件: one document to make, with what stands around its text. */
export const documentRequest = block("要做的一份公文：用哪个模板，发给谁，落什么日期。", {
  名称: word("这份公文的名称，也是结果文件的名字。", "印发通知"),
  模板: word("用哪个模板，不带“.md”；不写就用与名称同名的模板。", "印发通知").optional(),
  成文日期: day("成文日期，要写到日。", "2005年3月11日"),
  发文字号: word(
    "发文字号；写了它就有红头。写“自动”，由登记簿给下一个号。",
    "云教〔2005〕6号",
  ).optional(),
  格式: choice(
    ["文件", "信函", "命令", "纪要"],
    "公文格式；不写时，函用信函格式，命令（令）用命令格式，纪要用纪要格式，其他用文件格式。",
  ).optional(),
  标志: word(
    "发文机关标志上的字；不写时是机关名称加“文件”（信函不加，命令加“令”）。",
    "云海市教育局局长办公会议纪要",
  ).optional(),
  令号: word("命令（令）的编号。", "第12号").optional(),
  份号: word("六位数字；写“自动”，由登记簿给下一个号。", "000001").optional(),
  密级: word("密级，可带保密期限。", "机密★1年").optional(),
  紧急程度: choice(["特急", "加急"], "紧急程度。").optional(),
  签发人: list(person("一位签发人。"), "签发人，上行文才写。").optional(),
  联合机关: organs("联合行文的机关，主办机关在前。", "云海市教育局"),
  主送: organs("主送机关，按先后。", "直属各学校"),
  印发: word("随文印发的正文用哪个模板。", "实施方案").optional(),
  附件: list(
    word("一个附件的模板。", "领导小组名单"),
    "附件，按先后，一个附件一个模板。",
  ).optional(),
  附件说明: list(
    word("一个附件的名称。", "领导小组名单"),
    "附件说明里的名称；附件不由这里生成、另外附上时才写，不写就是上面各附件的标题。",
  ).optional(),
  附件另装: flag("附件是否不随正文装订；是的话，附件排在版记之后，左上角标出发文字号。").optional(),
  签署人: list(
    block("一位用签名章署名的负责人；职务写全称，姓名不写就留出签名章的位置。", {
      ...personFields,
      签名章: signatureStamp.optional(),
    }),
    "签署人，命令、议案等用签名章代替印章时才写，主办机关的在前。",
  ).optional(),
  盖章: flag("是否盖章；不写时，有发文字号的盖章。").optional(),
  落款: flag("是否印落款和成文日期（讲话稿是题下的日期）；不写时印。").optional(),
  印章: list(
    seal("一个机关的印章。"),
    "这份公文用的印章，联合行文的每个机关一枚、次序相同；不写就用机关的印章。",
  ).optional(),
  版式: settings.optional(),
  逐单位: flag("是不是只给单位用：由 yinfa batch 逐个单位生成，yinfa render 不做。").optional(),
  阶段: word("讲的是哪一个阶段，写阶段的名称；情况只汇总这一阶段的稿件。", "学习动员").optional(),
  附注: word("附注，不加括号。", "此件公开发布").optional(),
  抄送: organs("抄送机关。", "市直机关工作委员会"),
  印发机关: word("版记里的印发机关。", "云海市教育局办公室").optional(),
  印发日期: day("版记里的印发日期。", "2005年3月11日").optional(),
  出席: list(word("一个人，或单位和人。", "陈玥珺"), "纪要：出席人员。").optional(),
  请假: list(word("一个人，或单位和人。", "李堃"), "纪要：请假人员。").optional(),
  列席: list(word("一个人，或单位和人。", "何祎"), "纪要：列席人员。").optional(),
  讲话人: person("讲话的人。").optional(),
  会议: word(
    "讲话在什么会上讲，或者通知的是什么会。",
    "全市教育系统读书育人专题活动动员大会",
  ).optional(),
  时间: time("会议什么时候开。", "2005年1月18日上午").optional(),
  地点: word("会议地点。", "市教育局五楼礼堂").optional(),
  参加: list(
    word("一类参加会议的人。", "局机关全体教职工"),
    "参加会议的人员，一类一条。",
  ).optional(),
  议程: list(word("一项议程，不加句号。", "局长作动员讲话"), "会议议程，按先后。").optional(),
  回执截止: deadline("参会名单最迟什么时候报。", "2005年1月17日12时前").optional(),
  简报名称: word("简报的名称。", "读书育人专题活动简报").optional(),
  期号: serial("今年第几期；写“自动”，由登记簿接着编。", 3).optional(),
  总期号: serial("总第几期；写“自动”，由登记簿接着编。", 3).optional(),
  增刊: flag("简报是不是增刊；增刊另编期号，不占总期号。").optional(),
  期间: time(
    "简报汇集哪几天的稿件；不写时是成文日期那一周，星期一到星期日。",
    "2005年3月14日至20日",
  ).optional(),
  栏目: list(
    word("一个栏目的名称。", "工作动态"),
    "简报各栏目的先后；没有列出的排在后面。",
  ).optional(),
  编发机关: word("简报的编发机关。", "局专题活动领导小组办公室").optional(),
  报: organs("简报报给哪些上级。", "市委办公室"),
  送: organs("简报送给哪些平级。", "各区县教育局"),
  发: organs("简报发给哪些下级。", "直属各学校"),
  印数: number("一共印多少份。", 120).optional(),
});

const item = block("一条消息。", {
  标题: word("消息的标题。", "局机关召开动员会部署大讨论"),
  单位: word("来稿单位。", "局专题活动领导小组办公室").optional(),
  日期: day("哪一天的事。", "2005年3月14日").optional(),
  内容: text("正文，可以分段。", "3月14日下午，局机关召开全体教职工动员会。").optional(),
  数据: list(recordFigure, "消息里的数，供汇总。").optional(),
});

const column = block("一个栏目。", {
  名称: word("栏目的名称。", "工作动态"),
  条目: list(item, "这一栏的消息，按先后。").optional(),
});

/** 简报内容: what has been done, as against what is planned. */
export const bulletinContent = block("简报的内容：已经做了的事（计划要做的事写在步骤里）。", {
  按语: text("编者按，没有就不写。", "现将部分单位的情况编发如下，供各单位学习借鉴。").optional(),
  栏目: list(column, "各栏目，按先后。").optional(),
});
