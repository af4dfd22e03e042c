"""FastAPI, SQLAlchemy and Pydantic as their tutorials put them together: async, one worker, a model for every answer."""

import hashlib
import os
import uuid
from datetime import date, datetime
from typing import List, Optional

from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import Column, Date, DateTime, Float, ForeignKey, Integer, String, func, select
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import declarative_base, sessionmaker

url = URL.create(
    "postgresql+asyncpg",
    username=os.environ["PGUSER"],
    password=os.environ["PGPASSWORD"],
    database=os.environ["PGDATABASE"],
    query={"host": os.environ["PGHOST"], "port": os.environ["PGPORT"]},
)
engine = create_async_engine(url, pool_size=6, max_overflow=0, pool_timeout=60)
open_session = sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)
Base = declarative_base()
SCHEMA = {"schema": "peer"}


class SessionRow(Base):
    __tablename__ = "sessions"
    __table_args__ = SCHEMA
    token_hash = Column(String, primary_key=True)
    user_id = Column(UUID(as_uuid=True), nullable=False)
    expires_at = Column(DateTime(timezone=True), nullable=False)


class GoalRow(Base):
    __tablename__ = "goals"
    __table_args__ = SCHEMA
    id = Column(UUID(as_uuid=True), primary_key=True)
    user_id = Column(UUID(as_uuid=True), nullable=False)
    title = Column(String, nullable=False)
    aggregation = Column(String, nullable=False)
    unit = Column(String)
    target = Column(Float)
    due = Column(Date)
    value = Column(Float, nullable=False)
    last_day = Column(Date)
    position = Column(Integer, nullable=False)


class CheckInRow(Base):
    __tablename__ = "check_ins"
    __table_args__ = SCHEMA
    id = Column(UUID(as_uuid=True), primary_key=True)
    user_id = Column(UUID(as_uuid=True), nullable=False)
    goal_id = Column(UUID(as_uuid=True), ForeignKey("peer.goals.id"), nullable=False)
    day = Column(Date, nullable=False)
    value = Column(Float)
    note = Column(String, nullable=False)
    at = Column(DateTime(timezone=True), nullable=False)


class CheckIn(BaseModel):
    id: uuid.UUID
    day: date
    value: Optional[float]
    note: str
    at: datetime

    class Config:
        orm_mode = True


class NewCheckIn(CheckIn):
    goalId: uuid.UUID


class Goal(BaseModel):
    id: uuid.UUID
    title: str
    aggregation: str
    unit: Optional[str]
    target: Optional[float]
    due: Optional[date]
    value: float
    lastDay: Optional[date] = Field(alias="last_day")

    class Config:
        orm_mode = True
        allow_population_by_field_name = True


class TodayGoal(Goal):
    today: float


class GoalPage(Goal):
    checkIns: List[CheckIn]


app = FastAPI()
BY_NAME = {"response_model_by_alias": False}


async def get_db():
    async with open_session() as db:
        yield db


async def get_user_id(authorization: str = Header(""), db: AsyncSession = Depends(get_db)) -> uuid.UUID:
    token = hashlib.sha256(authorization.replace("Bearer ", "", 1).encode()).hexdigest()
    found = await db.scalar(
        select(SessionRow).where(SessionRow.token_hash == token, SessionRow.expires_at > func.now())
    )
    if found is None:
        raise HTTPException(status_code=401)
    return found.user_id


async def get_goal(db: AsyncSession, user_id: uuid.UUID, goal_id: uuid.UUID) -> GoalRow:
    goal = await db.scalar(select(GoalRow).where(GoalRow.id == goal_id, GoalRow.user_id == user_id))
    if goal is None:
        raise HTTPException(status_code=404)
    return goal


@app.get("/goals", response_model=List[Goal], **BY_NAME)
async def list_goals(user_id: uuid.UUID = Depends(get_user_id), db: AsyncSession = Depends(get_db)):
    query = select(GoalRow).where(GoalRow.user_id == user_id).order_by(GoalRow.position).limit(20)
    return (await db.scalars(query)).all()


@app.get("/today", response_model=List[TodayGoal], **BY_NAME)
async def list_today(
    day: date, user_id: uuid.UUID = Depends(get_user_id), db: AsyncSession = Depends(get_db)
):
    goals = (
        await db.scalars(select(GoalRow).where(GoalRow.user_id == user_id).order_by(GoalRow.position))
    ).all()
    sums = await db.execute(
        select(CheckInRow.goal_id, func.sum(CheckInRow.value))
        .where(CheckInRow.user_id == user_id, CheckInRow.day == day)
        .group_by(CheckInRow.goal_id)
    )
    done = {goal_id: value or 0 for goal_id, value in sums}
    return [TodayGoal(today=done.get(goal.id, 0), **Goal.from_orm(goal).dict()) for goal in goals]


@app.get("/goals/{goal_id}", response_model=GoalPage, **BY_NAME)
async def read_goal(
    goal_id: uuid.UUID, user_id: uuid.UUID = Depends(get_user_id), db: AsyncSession = Depends(get_db)
):
    goal = await get_goal(db, user_id, goal_id)
    query = (
        select(CheckInRow)
        .where(CheckInRow.goal_id == goal_id)
        .order_by(CheckInRow.day.desc(), CheckInRow.id)
        .limit(50)
    )
    latest = [CheckIn.from_orm(row) for row in (await db.scalars(query)).all()]
    return GoalPage(checkIns=latest, **Goal.from_orm(goal).dict())


@app.post("/check-ins", response_model=Goal, **BY_NAME)
async def put_check_in(
    given: NewCheckIn, user_id: uuid.UUID = Depends(get_user_id), db: AsyncSession = Depends(get_db)
):
    goal = await get_goal(db, user_id, given.goalId)
    row = CheckInRow(
        id=given.id,
        user_id=user_id,
        goal_id=goal.id,
        day=given.day,
        value=given.value,
        note=given.note,
        at=given.at,
    )
    db.add(row)
    if goal.aggregation == "sum":
        goal.value = GoalRow.value + given.value
    elif goal.aggregation == "last":
        goal.value = given.value
    else:
        goal.value = GoalRow.value + 1
    goal.last_day = func.greatest(GoalRow.last_day, given.day)
    await db.commit()
    await db.refresh(goal)
    return goal
