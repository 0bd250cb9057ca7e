package app.partymode.contacts.console;

import java.util.Set;

/** The operators of Neo4j's plans that do nothing but read, without their variants. Procedures are looked at one by one. */
final class ReadOperators {

    /** By kinds: where rows come from, along relationships, of rows other rows, procedures. */
    static final Set<String> KNOWN = Set.of("""
        AllNodesScan DynamicLabelNodeLookup DynamicDirectedRelationshipTypeLookup
        DynamicUndirectedRelationshipTypeLookup NodeFulltextIndexSearch NodeVectorIndexSearch
        ValueMergeJoin DirectedRelationshipFulltextIndexSearch DirectedRelationshipVectorIndexSearch
        UndirectedRelationshipFulltextIndexSearch UndirectedRelationshipVectorIndexSearch Argument
        ArgumentTracker DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek
        DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan
        DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan DirectedRelationshipIndexSeek
        DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan
        DirectedUnionRelationshipTypesScan IntersectionNodeByLabelsScan MultiNodeIndexSeek
        NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeIndexContainsScan
        NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeek
        NodeUniqueIndexSeekByRange RelationshipCountFromCountStore SubtractionNodeByLabelsScan
        UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek
        UndirectedRelationshipByIdSeek UndirectedRelationshipIndexContainsScan
        UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan
        UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange
        UndirectedRelationshipTypeScan UndirectedUnionRelationshipTypesScan UnionNodeByLabelsScan
        Expand OptionalExpand ProjectEndpoints PruningVarLengthExpand Repeat RepeatOptions ShortestPath
        StatefulShortestPath VarLengthExpand BFSPruningVarLengthExpand BidirectionalRepeat NullifyMetadata
        PathPropagatingBFS
        Aggregation Anti AntiConditionalApply AntiSemiApply Apply AssertSameNode AssertSameRelationship
        CacheProperties CartesianProduct ConditionalApply Distinct Eager EagerAggregation EmptyResult
        EmptyRow ErrorPlan ExhaustiveLimit Filter LeftOuterHashJoin LetAntiSemiApply
        LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit NodeHashJoin
        NodeLeftOuterHashJoin NodeRightOuterHashJoin Optional OrderedAggregation OrderedDistinct
        OrderedUnion PartialSort PartialTop PreserveOrder PartitionedUnwind ProduceResults Projection
        RemoteBatchProperties RightOuterHashJoin RollUpApply SelectOrAntiSemiApply SelectOrSemiApply
        SemiApply Skip Sort Top Top1WithTies TriadicBuild TriadicFilter TriadicSelection Union Unwind
        ValueHashJoin
        ProcedureCall
        """.strip().split("\\s+"));

    private ReadOperators() {}
}
