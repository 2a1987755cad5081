# What the other examples run on: a network, a cluster, a database, a cache and the registries of the images.

locals {
  name = "shop-${var.environment}"
  tags = {
    Environment = var.environment
    ManagedBy   = "terraform"
  }
}

data "aws_availability_zones" "available" {
  state = "available"
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.0.1"

  name                   = local.name
  cidr                   = "10.0.0.0/16"
  azs                    = slice(data.aws_availability_zones.available.names, 0, 3)
  private_subnets        = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets         = ["10.0.48.0/22", "10.0.52.0/22", "10.0.56.0/22"]
  database_subnets       = ["10.0.60.0/24", "10.0.61.0/24", "10.0.62.0/24"]
  enable_nat_gateway     = true
  one_nat_gateway_per_az = var.environment == "production"
  single_nat_gateway     = var.environment != "production"
  enable_flow_log        = true

  create_flow_log_cloudwatch_iam_role  = true
  create_flow_log_cloudwatch_log_group = true

  flow_log_cloudwatch_log_group_retention_in_days = 30
  tags                                            = local.tags
}

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.0.4"

  name                   = local.name
  kubernetes_version     = "1.34"
  vpc_id                 = module.vpc.vpc_id
  subnet_ids             = module.vpc.private_subnets
  endpoint_public_access = true
  # GitHub's own runners have no fixed addresses; self-hosted ones in the network need no public endpoint.
  endpoint_public_access_cidrs = var.cluster_access_cidrs

  compute_config = {
    enabled    = true
    node_pools = ["general-purpose"]
  }

  access_entries = {
    deploy = {
      principal_arn     = var.deploy_role_arn
      kubernetes_groups = ["deploy-actions"]
    }
  }
  tags = local.tags
}

module "database" {
  source  = "terraform-aws-modules/rds/aws"
  version = "6.12.0"

  identifier                  = local.name
  engine                      = "postgres"
  engine_version              = "17"
  family                      = "postgres17"
  instance_class              = var.database_class
  allocated_storage           = 50
  max_allocated_storage       = 500
  db_name                     = "shop"
  username                    = "shop"
  manage_master_user_password = true
  multi_az                    = var.environment == "production"
  db_subnet_group_name        = module.vpc.database_subnet_group_name
  vpc_security_group_ids      = [aws_security_group.data.id]
  backup_retention_period     = 14
  deletion_protection         = true
  storage_encrypted           = true
  copy_tags_to_snapshot       = true
  tags                        = local.tags
}

module "cache" {
  source  = "terraform-aws-modules/elasticache/aws"
  version = "1.6.2"

  replication_group_id       = local.name
  engine                     = "valkey"
  engine_version             = "8.0"
  node_type                  = var.cache_class
  transit_encryption_enabled = true
  at_rest_encryption_enabled = true
  subnet_ids                 = module.vpc.private_subnets
  create_security_group      = false
  security_group_ids         = [aws_security_group.data.id]
  create_parameter_group     = false
  tags                       = local.tags
}

resource "aws_security_group" "data" {
  name_prefix = "${local.name}-data-"
  description = "PostgreSQL and the cache, from the cluster only"
  vpc_id      = module.vpc.vpc_id
  tags        = local.tags
}

resource "aws_vpc_security_group_ingress_rule" "data" {
  for_each = { postgres = 5432, cache = 6379 }

  description                  = "${each.key} from the nodes"
  security_group_id            = aws_security_group.data.id
  referenced_security_group_id = module.eks.node_security_group_id
  from_port                    = each.value
  to_port                      = each.value
  ip_protocol                  = "tcp"
}
