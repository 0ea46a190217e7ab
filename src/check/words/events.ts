/** Campaigns by the years in which they were carried out, to catch a year that cannot be. */
export interface DatedEvent {
  name: string;
  from: number;
  to: number;
  source: string;
}

const NOTICE = "中共中央有关通知、意见的印发时间";

export const datedEvents: readonly DatedEvent[] = [
  {
    name: "保持共产党员先进性教育活动",
    from: 2004,
    to: 2006,
    source: `${NOTICE}（中发〔2004〕20号）`,
  },
  { name: "深入学习实践科学发展观活动", from: 2008, to: 2010, source: NOTICE },
  { name: "党的群众路线教育实践活动", from: 2013, to: 2014, source: NOTICE },
  { name: "“三严三实”专题教育", from: 2015, to: 2016, source: NOTICE },
  { name: "“两学一做”学习教育", from: 2016, to: 2019, source: NOTICE },
  { name: "“不忘初心、牢记使命”主题教育", from: 2018, to: 2020, source: NOTICE },
  { name: "党史学习教育", from: 2021, to: 2024, source: NOTICE },
  {
    name: "学习贯彻习近平新时代中国特色社会主义思想主题教育",
    from: 2023,
    to: 2024,
    source: NOTICE,
  },
  {
    name: "第七次全国人口普查",
    from: 2019,
    to: 2022,
    source: "国务院关于开展第七次全国人口普查的通知",
  },
  {
    name: "第五次全国经济普查",
    from: 2022,
    to: 2025,
    source: "国务院关于开展第五次全国经济普查的通知",
  },
  {
    name: "第四次全国经济普查",
    from: 2017,
    to: 2020,
    source: "国务院关于开展第四次全国经济普查的通知",
  },
  {
    name: "第三次全国国土调查",
    from: 2017,
    to: 2021,
    source: "国务院关于开展第三次全国土地调查的通知",
  },
];
